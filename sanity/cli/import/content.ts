import { createClient } from '@sanity/client';

import { clientSettings } from '../../../lib/env/client-settings.ts';
import type { Environment } from '../../../lib/env/environment.ts';
import { clientStore } from '../../../lib/import/store/client-store.ts';
import type { ContentStore } from '../../../lib/import/store/content-store.ts';
import { LaunchError } from '../../../lib/launch/launch-error.ts';
import type { ProcessGroups } from '../../../lib/launch/process-group.ts';
import { lakeForCommand } from '../lake-for-command.ts';

/** The content, while a command writes it. */
export interface Content {
  readonly store: ContentStore;
  /** Ends the embedded lake if it was started for this command. */
  release(): Promise<void>;
}

/** What `openContent` takes. */
interface ContentSettings {
  readonly environment: Environment;
  /** Ends the lake when this process ends. */
  readonly groups: ProcessGroups;
  say(line: string): void;
}

const noToken =
  'SANITY_API_WRITE_TOKEN is missing: with SANITY_PROJECT_ID, npm run import needs a token that writes. Make one ' +
  'with the role Editor at sanity.io/manage, API, Tokens.';

/**
 * The content of whichever backend is configured.
 *
 * @throws LaunchError when hosted Sanity has no token, and when the embedded lake cannot be started
 */
export async function openContent({ environment, groups, say }: ContentSettings): Promise<Content> {
  const { sanity, lake, writeToken } = environment;
  const settings = { ...clientSettings(sanity), timeout: 120_000 };
  if (lake === undefined) {
    if (writeToken === undefined) throw new LaunchError([noToken]);
    const client = createClient({ ...settings, token: writeToken });
    return { store: clientStore(client), release: () => Promise.resolve() };
  }
  const used = await lakeForCommand({ environment, lake, groups, say });
  const client = createClient({ ...settings, apiHost: used.origin, token: used.token });
  return { store: clientStore(client), release: () => used.release() };
}
