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

type CacheLimits = Pick<FetchLimits, 'cacheFoundMs' | 'cacheNotFoundMs' | 'cacheMaxBytes'>;

interface CacheSettings {
  /** Absolute; made with the first answer, for its user only. */
  readonly dir: string;
  readonly limits: CacheLimits;
  readonly log: Pick<typeof log, 'warn'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const metadataSchema = z.object({
  status: z.enum(['found', 'notFound']),
  fetchedAt: z.number(),
});

/**
 * Several processes may share the folder: cacache writes each entry whole or not at all, and checks every byte that it
 * reads.
 */
export function answerCache({ dir, limits, log, now }: CacheSettings): AnswerCache {
  let isFailing = false;
  const tidy = tidying(dir, limits, now);
  /** A full disk fails with every answer. It is told once, until an answer is kept again. */
  const tell = (error: unknown, message: string) => {
    if (!isFailing) log.warn({ dir, err: error }, message);
    isFailing = true;
  };
  return {
    async read(key) {
      try {
        const { data, metadata } = await cacache.get(dir, key);
        return stillNew(data, metadata, { limits, now });
      } catch (error) {
        if (!isMissing(error)) {
          tell(error, 'a kept answer cannot be read');
          await removeContent(dir, key);
        }
        return undefined;
      }
    },
    async write(key, answer) {
      const { status, fetchedAt } = answer;
      const body = answer.status === 'found' ? answer.body : '';
      try {
        await mkdir(dir, { recursive: true, mode: 0o700 });
        await cacache.put(dir, key, body, { metadata: { status, fetchedAt } });
        await tidy(Buffer.byteLength(body));
        isFailing = false;
      } catch (error) {
        tell(error, 'answers of sources are not kept');
      }
    },
  };
}

function stillNew(
  data: Buffer,
  metadata: unknown,
  { limits, now }: Pick<CacheSettings, 'limits' | 'now'>,
): SourceAnswer | undefined {
  const kept = metadataSchema.safeParse(metadata).data;
  if (kept === undefined) return undefined;
  const { status, fetchedAt } = kept;
  const age = now() - fetchedAt;
  if (age < 0 || age >= (status === 'found' ? limits.cacheFoundMs : limits.cacheNotFoundMs)) {
    return undefined;
  }
  if (status === 'notFound') return { status, fetchedAt, isFromCache: true };
  return { status, body: data.toString('utf8'), fetchedAt, isFromCache: true };
}

/** Tidies with the first answer that is written, once a day, and after a quarter of the room was written. */
function tidying(
  dir: string,
  { cacheFoundMs, cacheMaxBytes: maxBytes }: CacheLimits,
  now: () => number,
): (written: number) => Promise<void> {
  let tidiedAt = -Infinity;
  let writtenSince = 0;
  return async (written) => {
    writtenSince += written;
    if (now() - tidiedAt < cacheFoundMs && writtenSince < maxBytes / 4) return;
    tidiedAt = now();
    writtenSince = 0;
    await tidyAnswers(dir, { olderThan: now() - cacheFoundMs, maxBytes });
  };
}

/** cacache does not write content again that is there, so damaged content has to go. */
async function removeContent(dir: string, key: string): Promise<void> {
  try {
    const entry = await cacache.get.info(dir, key);
    if (entry !== null) await cacache.rm.content(dir, entry.integrity);
  } catch {
    // The folder cannot be read at all, which was told.
  }
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}
