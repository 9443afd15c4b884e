import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { freePorts } from './free-ports.ts';

/**
 * Variables of a copy of the product for tests: the embedded lake in a folder of its own, on free
 * ports. Variables of hosted Sanity are emptied, so that no test ever reaches a real project,
 * whatever is in `.env`.
 */
export async function productSettings(): Promise<Record<string, string>> {
  const [port, lakePort] = await freePorts(2);
  return {
    PORT: String(port),
    SITE_HOST: '127.0.0.1',
    SITE_URL: `http://localhost:${port}`,
    // All tests come from one address.
    API_REQUESTS_PER_MINUTE: '100000',
    LAKE_PORT: String(lakePort),
    LAKE_HOST: '127.0.0.1',
    LAKE_DIR: mkdtempSync(join(tmpdir(), 'portrait-lake-')),
    // Only warnings and errors are of interest.
    LOG_LEVEL: 'warn',
    SANITY_PROJECT_ID: '',
    SANITY_DATASET: '',
    SANITY_API_HOST: '',
    SANITY_API_READ_TOKEN: '',
    SANITY_API_PUBLISHED_READ_TOKEN: '',
    SANITY_API_WRITE_TOKEN: '',
    SANITY_WEBHOOK_SECRET: '',
  };
}
