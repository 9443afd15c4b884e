import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { createClient } from '@sanity/client';

import { clientSettings } from '../env/client-settings.ts';
import type { Environment, SanitySettings } from '../env/environment.ts';
import { lakeSecretFiles } from '../env/secrets.ts';
import { lakeTokenOf } from './lake-folder.ts';
import { skipMigrations } from './content-migrations.ts';
import { type LakeProcessSettings, startLakeOnce } from './lake-process.ts';
import { accessVariables } from './lake-variables.ts';

/**
 * Loads the sample content into an embedded lake that has none.
 *
 * @param token one that may write
 */
export async function loadSampleContentInto(sanity: SanitySettings, token: string): Promise<void> {
  const client = createClient({ ...clientSettings(sanity), useCdn: false, token });
  // Imported late, because the drawing and its tools are needed at the first start only.
  const { loadSampleContent } = await import('../../sanity/seed/load.ts');
  await loadSampleContent(client);
}

/**
 * Loads the sample content into a lake that was never started. That lake sends no webhooks: there is
 * no page yet, and thirty webhooks would render every page several times just when the site starts.
 *
 * @param settings of the lake's process, without `lakeVariables`
 */
export async function loadFirstContent(
  environment: Environment,
  dir: string,
  settings: LakeProcessSettings,
): Promise<void> {
  if (existsSync(join(dir, lakeSecretFiles.token))) return;
  const env = { ...settings.env, ...accessVariables(environment) };
  const lake = await startLakeOnce({ ...settings, env });
  await loadSampleContentInto(environment.sanity, await lakeTokenOf(dir));
  await skipMigrations(dir);
  await lake.stop();
}
