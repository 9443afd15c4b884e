import type { Environment } from '../env/environment.ts';

/**
 * The variables of every process that the launcher starts: its own, with every setting spelled out,
 * so that all of them agree.
 *
 * @param mode what NODE_ENV says; one from outside would make Next do neither the one nor the other
 */
export function childEnvironment(
  environment: Environment,
  mode: 'production' | 'development',
  own: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
  const { site, lake, sanity } = environment;
  return {
    ...own,
    NODE_ENV: mode,
    PORT: String(site.port),
    SITE_HOST: site.host,
    SITE_URL: site.url,
    ...(lake && {
      LAKE_PORT: String(lake.port),
      LAKE_HOST: lake.host,
      LAKE_DIR: lake.dir,
      LAKE_PROJECT_ID: sanity.projectId,
      LAKE_DATASET: sanity.dataset,
    }),
    // Nothing but the package registry is asked for anything.
    NEXT_TELEMETRY_DISABLED: '1',
  };
}
