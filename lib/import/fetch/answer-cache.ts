import { mkdir } from 'node:fs/promises';

import cacache from 'cacache';
import { z } from 'zod';

import type { log } from '../../log/log.ts';
import { tidyAnswers } from './cache-tidying.ts';
import type { FetchLimits } from './fetch-settings.ts';
import type { SourceAnswer } from './source-request.ts';

/** Answers on disk, each for as long as it counts as new. A disk that fails only makes it forget. */
export interface AnswerCache {
  read(key: string): Promise<SourceAnswer | undefined>;
  write(key: string, answer: SourceAnswer): Promise<void>;
}

interface Cache {
  readonly dir: string;
  readonly limits: Pick<FetchLimits, 'cacheFoundMs' | 'cacheNotFoundMs' | 'cacheMaxBytes'>;
  readonly log: Pick<typeof log, 'warn'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const metadataSchema = z.object({
  status: z.enum(['found', 'notFound']),
  fetchedAt: z.number(),
});

const day = 24 * 3600 * 1000;

/** @param cache its folder is made with the first answer, for its user only */
export function answerCache({ dir, limits, log, now }: Cache): AnswerCache {
  let isFailing = false;
  let tidiedAt = -Infinity;
  let writtenSince = 0;
  /** A full disk fails with every answer; it is told once, until it has room again. */
  const failed = (error: unknown) => {
    if (!isFailing) log.warn({ dir, err: error }, 'answers of sources are not kept');
    isFailing = true;
  };
  const tidyWhenDue = async (size: number) => {
    writtenSince += size;
    if (now() - tidiedAt < day && writtenSince < limits.cacheMaxBytes / 4) return;
    tidiedAt = now();
    writtenSince = 0;
    await tidyAnswers(dir, {
      olderThan: now() - limits.cacheFoundMs,
      maxBytes: limits.cacheMaxBytes,
    });
  };
  return {
    async read(key) {
      const entry = await cacache.get(dir, key).catch((error: unknown) => {
        // cacache checks every byte that it reads, and says so when one is another than was written.
        if (!isMissing(error)) log.warn({ dir, err: error }, 'a kept answer cannot be read');
        return undefined;
      });
      const metadata = metadataSchema.safeParse(entry?.metadata).data;
      if (entry === undefined || metadata === undefined) return undefined;
      const { status, fetchedAt } = metadata;
      const age = now() - fetchedAt;
      const limit = status === 'found' ? limits.cacheFoundMs : limits.cacheNotFoundMs;
      if (age < 0 || age >= limit) return undefined;
      const kept = { fetchedAt, isFromCache: true };
      if (status === 'notFound') return { status, ...kept };
      return { status, body: entry.data.toString('utf8'), ...kept };
    },
    async write(key, answer) {
      const body = answer.status === 'found' ? answer.body : '';
      const { status, fetchedAt } = answer;
      try {
        await mkdir(dir, { recursive: true, mode: 0o700 });
        await cacache.put(dir, key, body, { metadata: { status, fetchedAt } });
        await tidyWhenDue(Buffer.byteLength(body));
        isFailing = false;
      } catch (error) {
        failed(error);
      }
    },
  };
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}
