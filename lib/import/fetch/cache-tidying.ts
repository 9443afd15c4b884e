import cacache, { type CacheObject } from 'cacache';

interface Bounds {
  /** Milliseconds since 1970. */
  readonly olderThan: number;
  readonly maxBytes: number;
}

/**
 * Removes what is too old to be used, then the oldest until the rest fits. cacache’s own `verify` then deletes the
 * content that no entry names, and shortens its index, which only grows until then.
 */
export async function tidyAnswers(dir: string, bounds: Bounds): Promise<void> {
  const entries = Object.values(await cacache.ls(dir));
  for (const { key } of tooMany(entries, bounds)) await cacache.rm.entry(dir, key);
  await cacache.verify(dir);
}

/** The entries to remove. */
export function tooMany(
  entries: readonly Pick<CacheObject, 'key' | 'time' | 'size'>[],
  { olderThan, maxBytes }: Bounds,
): readonly Pick<CacheObject, 'key'>[] {
  let size = 0;
  return entries
    .toSorted((a, b) => b.time - a.time)
    .filter((entry) => {
      size += entry.size ?? 0;
      return entry.time < olderThan || size > maxBytes;
    });
}
