import { resolve } from 'node:path';

import type { EnvironmentVariables } from './variables.ts';

/** The services that works are imported from. No other host is ever asked. */
export const importSources = ['crossref', 'datacite', 'arxiv', 'openalex', 'orcid'] as const;
export type ImportSource = (typeof importSources)[number];

/** How works are fetched from elsewhere. */
export interface ImportSettings {
  /** Where each service is asked, without a slash at the end. */
  readonly origins: Readonly<Record<ImportSource, string>>;
  /** E-mail address of whoever runs this site, by which the services tell who asks. */
  readonly contact?: string;
  /** A secret. */
  readonly openAlexKey?: string;
  /** Where answers are kept for a day. Absolute. */
  readonly cacheDir: string;
}

/** The import's part of the environment. */
export function importSettings(variables: EnvironmentVariables): ImportSettings {
  return {
    origins: {
      crossref: variables.IMPORT_CROSSREF_URL,
      datacite: variables.IMPORT_DATACITE_URL,
      arxiv: variables.IMPORT_ARXIV_URL,
      openalex: variables.IMPORT_OPENALEX_URL,
      orcid: variables.IMPORT_ORCID_URL,
    },
    ...(variables.IMPORT_CONTACT && { contact: variables.IMPORT_CONTACT }),
    ...(variables.OPENALEX_API_KEY && { openAlexKey: variables.OPENALEX_API_KEY }),
    cacheDir: resolve(variables.IMPORT_CACHE_DIR),
  };
}
