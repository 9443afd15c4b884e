import { compare } from './constrained-groups.ts';

/** A bucket up to this size is compared all with all. */
export const maxBucketOfAllPairs = 24;

/** In a larger bucket each is compared with so many that come after it, once those that are alike stand together. */
export const maxNeighbours = 8;

/** More keys than these are cut, so that one work with a hundred translated titles costs no more than others. */
export const maxKeys = 24;

/** What is put into buckets: what it can be found by, and what brings the like together in a large bucket. */
export interface Keyed {
  readonly keys: readonly string[];
  readonly order: string;
}

/**
 * The places of those that share a key, each pair once, the smaller place first. At most
 * `maxKeys * max(maxBucketOfAllPairs / 2, maxNeighbours)` pairs come of each, however many share a key.
 *
 * @param isAsked whether a pair of this place is wanted; one of the two is enough
 */
export function candidatePairs(
  all: readonly Keyed[],
  isAsked: (place: number) => boolean = () => true,
): (readonly [number, number])[] {
  const seen = new Set<number>();
  const pairs: (readonly [number, number])[] = [];
  const add = (one: number, other: number) => {
    const [low, high] = one < other ? [one, other] : [other, one];
    const code = low * all.length + high;
    if (low === high || !(isAsked(low) || isAsked(high)) || seen.has(code)) return;
    seen.add(code);
    pairs.push([low, high]);
  };
  for (const bucket of buckets(all)) pairsWithin(bucket, all, add);
  return pairs;
}

function buckets(all: readonly Keyed[]): Iterable<number[]> {
  const byKey = new Map<string, number[]>();
  for (const [place, { keys }] of all.entries()) {
    for (const key of new Set(keys.slice(0, maxKeys))) {
      const bucket = byKey.get(key);
      if (bucket === undefined) byKey.set(key, [place]);
      else bucket.push(place);
    }
  }
  return byKey.values();
}

function pairsWithin(
  bucket: readonly number[],
  all: readonly Keyed[],
  add: (one: number, other: number) => void,
): void {
  if (bucket.length < 2) return;
  const isLarge = bucket.length > maxBucketOfAllPairs;
  const order = (place: number) => all[place]?.order ?? '';
  const sorted = isLarge
    ? bucket.toSorted((one, other) => compare(order(one), order(other)) || one - other)
    : bucket;
  const reach = isLarge ? maxNeighbours : maxBucketOfAllPairs;
  for (const [at, place] of sorted.entries()) {
    for (const other of sorted.slice(at + 1, at + 1 + reach)) add(place, other);
  }
}
