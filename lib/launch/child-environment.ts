import type { Environment } from '../env/environment.ts';

/**
 * The variables of every process that the launcher starts: its own, with every setting filled in, so
 * that all of them agree.
 *
 * @param mode the value of NODE_ENV; Next fails when a value from outside does not fit its command
 */
export function childEnvironment(
  environment: Environment,
  mode: 'production' | 'development',
  own: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
  const { site, imports, lake, sanity } = environment;
  return {
    ...own,
    NODE_ENV: mode,
    PORT: String(site.port),
    SITE_HOST: site.host,
    SITE_URL: site.url,
    TRUSTED_PROXY_COUNT: String(site.trustedProxies),
    API_REQUESTS_PER_MINUTE: String(site.apiRequestsPerMinute),
    IMPORT_CROSSREF_URL: imports.origins.crossref,
    IMPORT_DATACITE_URL: imports.origins.datacite,
    IMPORT_ARXIV_URL: imports.origins.arxiv,
    IMPORT_OPENALEX_URL: imports.origins.openalex,
    IMPORT_ORCID_URL: imports.origins.orcid,
    IMPORT_CACHE_DIR: imports.cacheDir,
    ...(lake && {
      LAKE_PORT: String(lake.port),
      LAKE_HOST: lake.host,
      LAKE_DIR: lake.dir,
      LAKE_PROJECT_ID: sanity.projectId,
      LAKE_DATASET: sanity.dataset,
    }),
    // No host is contacted but the package registry.
    NEXT_TELEMETRY_DISABLED: '1',
  };
}
