import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  defaultLimits,
  type FetchSettings,
  sourceFetcher,
  type SourceFetcher,
} from '@/lib/import/fetch';
import { createLog } from '@/lib/log/log';

/** What the tests of a file write. */
export const testFolder = mkdtempSync(join(tmpdir(), 'portrait-answers-'));
afterAll(() => rmSync(testFolder, { recursive: true, force: true }));

export const openAlexKey = 'the-secret-key-of-openalex';

/** Limits so small that a hostile answer meets them at once. A busy machine keeps those of time. */
export const shortLimits = {
  ...defaultLimits,
  intervalMs: { crossref: 1, datacite: 1, arxiv: 1, openalex: 1, orcid: 1 },
  headersMs: 5_000,
  answerMs: 5_000,
  maxBytes: 64 * 1024,
  retryMs: 5,
  maxRetryAfterMs: 1_500,
  patience: { attempts: 2, totalMs: 5_000 },
};

/** Limits that an answer which is late meets within a second. */
export const hastyLimits = { ...shortLimits, headersMs: 150, answerMs: 300 };

interface TestFetcher {
  readonly fetcher: SourceFetcher;
  readonly cacheDir: string;
  /** Everything that was logged. */
  readonly logged: () => string;
}

/** A fetcher whose five services are one server, with a cache of its own. */
export function testFetcher(
  origin: string,
  changes: Partial<FetchSettings> & { readonly now?: () => number } = {},
): TestFetcher {
  const lines: string[] = [];
  const { now, ...settings } = changes;
  const cacheDir = settings.cacheDir ?? mkdtempSync(join(testFolder, 'cache-'));
  const log = createLog('trace', { write: (line) => lines.push(line) });
  const fetcher = sourceFetcher(
    {
      origins: {
        crossref: origin,
        datacite: origin,
        arxiv: origin,
        openalex: origin,
        orcid: origin,
      },
      contact: 'library@example.org',
      openAlexKey,
      limits: shortLimits,
      ...settings,
      cacheDir,
    },
    { log, ...(now && { now }) },
  );
  return { fetcher, cacheDir, logged: () => lines.join('') };
}

export const openAlexWork = {
  host: 'openalex',
  path: '/works/W1',
  accept: 'application/json',
} as const;

export const arxivFeed = {
  host: 'arxiv',
  path: '/api/query',
  query: { id_list: '2506.13234', max_results: '1' },
  accept: 'application/atom+xml',
} as const;
