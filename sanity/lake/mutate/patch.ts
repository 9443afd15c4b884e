import { Mutation as Mutator } from '@sanity/mutator';

import type { PatchOperations, StoredDocument } from '../store/types.ts';
import { existsAt, expandPath } from './paths.ts';

/** A patch that cannot be applied; the message is for its author. */
export class PatchError extends Error {
  override readonly name = 'PatchError';
}

type Attributes = Record<string, unknown>;
const immutableAttributes = ['_id', '_type'] as const;

function isPlain(value: unknown): value is Readonly<Attributes> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Objects are merged, everything else is replaced. */
function merged(base: unknown, addition: unknown): unknown {
  if (!isPlain(base) || !isPlain(addition)) return addition;
  const entries = Object.entries(addition).map(([name, value]) => [
    name,
    merged(base[name], value),
  ]);
  return { ...base, ...Object.fromEntries(entries) };
}

function expandKeys<T>(
  record: Readonly<Record<string, T>> | undefined,
  document: unknown,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record ?? {}).flatMap(([path, value]) =>
      expandPath(path, document).map((expanded): [string, T] => [expanded, value]),
    ),
  );
}

function readInsert(insert: Readonly<Record<string, unknown>>, document: unknown) {
  const location = (['before', 'after', 'replace'] as const).find((name) => name in insert);
  const path = location === undefined ? undefined : insert[location];
  const { items } = insert;
  if (location === undefined || typeof path !== 'string' || !Array.isArray(items)) {
    throw new PatchError('insert needs one of before, after or replace with a path, and items');
  }
  if (!/\]\s*$/.test(path)) {
    throw new PatchError(`insert needs a path to an item of an array, as in "${path}[-1]"`);
  }
  return { location, items, paths: expandPath(path, document) };
}

type Step = (document: Attributes) => Attributes;

function run(id: string, operations: Attributes): Step {
  return (document) => {
    const patch = { ...operations, id };
    const mutator = new Mutator({ mutations: [{ patch }] });
    const result = mutator.apply({ ...document, _id: id, _type: String(document['_type']) });
    if (result === null) throw new PatchError('The patch removed the document');
    return result;
  };
}

/** One operation after the other, in the order that `@sanity/mutator` (and so every Studio) applies them in. */
function steps(id: string, patch: PatchOperations): Step[] {
  const { merge, setIfMissing, set, unset, diffMatchPatch, inc, dec, insert } = patch;
  const all: Step[] = [];
  const add = (operation: (document: Attributes) => Attributes) => {
    all.push((document) => run(id, operation(document))(document));
  };
  if (merge) all.push((document) => mergeInto(document, merge));
  if (setIfMissing) add((document) => ({ setIfMissing: expandKeys(setIfMissing, document) }));
  if (set) add((document) => ({ set: expandKeys(set, document) }));
  if (unset) add((document) => ({ unset: unset.flatMap((path) => expandPath(path, document)) }));
  for (const [path, diff] of Object.entries(diffMatchPatch ?? {}))
    all.push(textStep(id, path, diff));
  if (inc) add((document) => ({ inc: expandKeys(inc, document) }));
  if (dec) add((document) => ({ dec: expandKeys(dec, document) }));
  if (insert) all.push(insertStep(id, insert));
  return all;
}

function mergeInto(document: Attributes, addition: unknown): Attributes {
  const result = merged(document, addition);
  return isPlain(result) ? { ...result } : document;
}

/** A missing text is patched as if it were empty: another editor may just have cleared the field. */
function textStep(id: string, path: string, diff: string): Step {
  return (document) =>
    expandPath(path, document).reduce((current, expanded) => {
      const missing = !existsAt(expanded, current);
      const before = missing ? run(id, { setIfMissing: { [expanded]: '' } })(current) : current;
      if (missing && !existsAt(expanded, before)) return current;
      return run(id, { diffMatchPatch: { [expanded]: diff } })(before);
    }, document);
}

function insertStep(id: string, insert: Readonly<Record<string, unknown>>): Step {
  return (document) => {
    const { location, items, paths } = readInsert(insert, document);
    return paths.reduce((current, path) => {
      if (location === 'replace' && !existsAt(path, current)) return current;
      return run(id, { insert: { [location]: path, items } })(current);
    }, document);
  };
}

/**
 * The document after the patch. The attributes that the lake sets are left as they are.
 * @throws PatchError on a path, an operation or a value that does not fit the document
 */
export function applyPatch(document: StoredDocument, patch: PatchOperations): Attributes {
  let result: Attributes = document;
  for (const step of steps(document._id, patch)) {
    try {
      result = step(result);
    } catch (error) {
      throw new PatchError(error instanceof Error ? error.message : String(error));
    }
  }
  for (const name of immutableAttributes) {
    if (result[name] !== document[name]) {
      throw new PatchError(`Cannot modify immutable attribute "${name}"`);
    }
  }
  return result;
}
