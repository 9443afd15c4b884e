import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { readEnvironment } from '../../lib/env/environment.ts';
import { childEnvironment } from '../../lib/launch/child-environment.ts';
import { buildToServe } from '../../lib/launch/build.ts';
import {
  contentIdentity,
  lakeTokenOf,
  prepareLakeFolder,
  webhookSecretOf,
} from '../../lib/launch/lake-folder.ts';
import { startLakeOnce } from '../../lib/launch/lake-process.ts';
import { lakeVariables } from '../../lib/launch/lake-variables.ts';
import { ProcessGroups } from '../../lib/launch/process-group.ts';
import { projectRoot } from '../../lib/launch/project-root.ts';
import { loadFirstContent } from '../../lib/launch/sample-content.ts';
import { siteVariables, startSite } from '../../lib/launch/site-process.ts';
import { productSettings } from '../run/product-settings.ts';

/** A copy of the product for one test file, which may break it. */
export interface Product {
  readonly siteUrl: string;
  readonly lakeUrl: string;
  readonly token: string;
  readonly webhookSecret: string;
  readonly lakeDir: string;
  /** Where the site keeps the pages that it renders while serving. */
  readonly pagesDir: string;
  /** Kills the lake as a power cut would; it stays dead until `startLake`. */
  killLake(): Promise<void>;
  startLake(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts a lake with the sample content, and the site on the build that is there, as real
 * processes on free ports; without the launcher, which would start a dead lake again.
 *
 * @param overrides variables of the environment that replace the usual ones
 * @throws Error when there is no build (`npm run build` makes one)
 */
export async function startProduct(
  overrides: Readonly<Record<string, string>> = {},
): Promise<Product> {
  const environment = readEnvironment({ ...(await productSettings()), ...overrides });
  const { site, sanity, lake } = environment;
  if (lake === undefined) throw new Error('Tests use the embedded lake.');
  const groups = new ProcessGroups();
  const env = childEnvironment(environment, 'production');
  const stop = async (): Promise<void> => {
    await groups.stopAll();
    await rm(lake.dir, { recursive: true, force: true });
  };
  try {
    await prepareLakeFolder(lake.dir);
    const webhookSecret = await webhookSecretOf(lake.dir);
    const lakeSettings = {
      root: projectRoot,
      env: { ...env, ...lakeVariables(environment, webhookSecret) },
      groups,
    };
    await loadFirstContent(environment, lake.dir, { root: projectRoot, env, groups });
    let lakeProcess = await startLakeOnce(lakeSettings);
    const token = await lakeTokenOf(lake.dir);
    const build = await buildToServe(projectRoot, await contentIdentity(lake.dir, site.url));
    const forSite = await siteVariables(environment, build);
    await startSite({
      root: projectRoot,
      command: 'start',
      site,
      env: { ...env, ...forSite },
      groups,
    });
    return {
      siteUrl: site.url,
      lakeUrl: sanity.apiHost ?? '',
      token,
      webhookSecret,
      lakeDir: lake.dir,
      pagesDir: forSite.PORTRAIT_PAGES_DIR ?? join(projectRoot, '.next'),
      killLake: () => lakeProcess.kill(),
      startLake: async () => {
        lakeProcess = await startLakeOnce(lakeSettings);
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
