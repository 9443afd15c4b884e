import type { Mutation } from './content-store.ts';

/** A request of mutations may have 4 MiB, here and hosted (Sanity, "Technical limits"). */
const mostBytes = 3_000_000;

/**
 * Mutations in transactions, in order. The records of one work with three thousand authors are a megabyte: some hundred
 * such works are no request that a content store takes.
 *
 * @param most how many mutations one transaction has at most
 * @returns one at least, if there are mutations; one mutation that is too large alone is alone
 */
export function transactions(mutations: readonly Mutation[], most: number): Mutation[][] {
  const parts: Mutation[][] = [];
  let bytes = 0;
  for (const mutation of mutations) {
    const size = new TextEncoder().encode(JSON.stringify(mutation)).length;
    const last = parts.at(-1);
    if (last === undefined || last.length === most || bytes + size > mostBytes) {
      parts.push([mutation]);
      bytes = size;
    } else {
      last.push(mutation);
      bytes += size;
    }
  }
  return parts;
}
