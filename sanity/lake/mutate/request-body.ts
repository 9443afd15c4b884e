import { z } from 'zod';

import { httpError } from '../errors.ts';
import { limits } from '../limits.ts';
import type { Mutation } from '../store/types.ts';
import { checkContents } from './document-rules.ts';

const paths = z.record(z.string(), z.unknown());
const numbers = z.record(z.string(), z.number());

/** The operations of a patch, by name. */
export const patchOperations = {
  set: paths.optional(),
  setIfMissing: paths.optional(),
  merge: paths.optional(),
  unset: z.array(z.string()).optional(),
  inc: numbers.optional(),
  dec: numbers.optional(),
  insert: paths.optional(),
  diffMatchPatch: z.record(z.string(), z.string()).optional(),
  ifRevisionID: z.string().optional(),
};
const byId = { id: z.string() };
const byQuery = { query: z.string(), params: z.record(z.string(), z.unknown()).optional() };
const revision = { ifRevisionID: z.string().optional() };

const anyDocument = z.looseObject({ _id: z.string().optional(), _type: z.string().min(1) });
const identified = z.looseObject({ _id: z.string(), _type: z.string().min(1) });

const mutation = z.union([
  z.strictObject({ create: anyDocument }),
  z.strictObject({ createOrReplace: identified }),
  z.strictObject({ createIfNotExists: identified }),
  z.strictObject({
    delete: z.union([z.object({ ...byId, ...revision }), z.object({ ...byQuery, ...revision })]),
  }),
  z.strictObject({
    patch: z.union([
      z.object({ ...byId, ...patchOperations }),
      z.object({ ...byQuery, ...patchOperations }),
    ]),
  }),
]);

const body = z.object({
  mutations: z.array(z.unknown()),
  transactionId: z.string().min(1).max(128).optional(),
});

export interface MutateBody {
  readonly mutations: readonly Mutation[];
  readonly transactionId: string | undefined;
}

function whatIsWrong(candidate: unknown, index: number): string {
  const known = ['create', 'createOrReplace', 'createIfNotExists', 'delete', 'patch'];
  const names = typeof candidate === 'object' && candidate !== null ? Object.keys(candidate) : [];
  const [name] = names;
  if (names.length !== 1 || name === undefined || !known.includes(name)) {
    return `mutations[${index}] must be an object with one of ${known.join(', ')}`;
  }
  if (name === 'patch') {
    return `mutations[${index}].patch needs "id" or "query", and operations of the right shape`;
  }
  if (name === 'delete') return `mutations[${index}].delete needs "id" or "query"`;
  return `mutations[${index}].${name} must be a document with "_type"${name === 'create' ? '' : ' and "_id"'}`;
}

function isByQuery(candidate: Mutation): boolean {
  if ('patch' in candidate) return 'query' in candidate.patch;
  return 'delete' in candidate && 'query' in candidate.delete;
}

/** @throws LakeError 413 */
export function checkCount(what: string, count: number, most: number): void {
  if (count <= most) return;
  throw httpError(413, `One transaction may have ${most} ${what}, not ${count}`);
}

/**
 * Reads the body of `/data/mutate`.
 * @param parsed the body, parsed from JSON
 * @throws LakeError 400 that names the mutation at fault, 413 for too many
 */
export function readMutateBody(parsed: unknown): MutateBody {
  const outer = body.safeParse(parsed);
  if (!outer.success) {
    throw httpError(400, 'The body must be {"mutations": […], "transactionId"?: "…"}');
  }
  checkCount('mutations', outer.data.mutations.length, limits.transaction.mutations);
  checkContents(outer.data.mutations);
  const mutations = outer.data.mutations.map((candidate, index): Mutation => {
    const read = mutation.safeParse(candidate);
    if (!read.success) throw httpError(400, whatIsWrong(candidate, index));
    return read.data;
  });
  const queries = mutations.filter(isByQuery).length;
  checkCount('mutations by query', queries, limits.transaction.queries);
  return { mutations, transactionId: outer.data.transactionId };
}
