import { mutationError } from '../errors.ts';
import { limits } from '../limits.ts';
import type {
  Mutation,
  MutationOutcome,
  PatchOperations,
  QuerySelection,
  Selection,
  StoredDocument,
} from '../store/types.ts';
import { recordWithArrayKeys, withArrayKeys } from './array-keys.ts';
import { createdAtIn } from './document-rules.ts';
import { sizeOf } from './json-value.ts';
import { PatchError } from './patch-error.ts';
import { applyPatch, readPatch } from './patch.ts';
import { checkRevision, idToCreate, type WorkingSet } from './working-set.ts';

/** Ids of the documents that a mutation's query finds, in the state that the transaction has reached. */
export type SelectIds = (selection: QuerySelection, step: Step) => readonly string[];

const { selectedDocuments: maxSelected } = limits.transaction;

export interface Step {
  readonly working: WorkingSet;
  readonly index: number;
  readonly selectIds: SelectIds;
  readonly generateKeys: boolean;
}

function selected(selection: Selection, step: Step): string[] {
  if ('id' in selection) return [selection.id];
  const { index, selectIds } = step;
  const ids = [...new Set(selectIds(selection, step))];
  if (ids.length <= maxSelected) return ids;
  const description = `One mutation may select ${maxSelected} documents, not ${ids.length}`;
  throw mutationError(400, index, { type: 'validationError', description });
}

function operationsWithKeys(patch: PatchOperations): PatchOperations {
  const { set, setIfMissing, insert } = patch;
  const items = insert === undefined ? undefined : insert['items'];
  return {
    ...patch,
    ...(set && { set: recordWithArrayKeys(set) }),
    ...(setIfMissing && { setIfMissing: recordWithArrayKeys(setIfMissing) }),
    ...(insert && items !== undefined && { insert: { ...insert, items: withArrayKeys(items) } }),
  };
}

function create(
  name: 'create' | 'createOrReplace' | 'createIfNotExists',
  input: Readonly<Record<string, unknown>> & {
    readonly _type: string;
    readonly _id?: string | undefined;
  },
  step: Step,
): MutationOutcome[] {
  const { working, index, generateKeys } = step;
  const id = idToCreate(input._id);
  const existing = working.get(id);
  if (existing !== undefined && name === 'createIfNotExists') return [{ id, operation: 'none' }];
  if (existing !== undefined && name === 'create') {
    throw mutationError(409, index, {
      type: 'documentAlreadyExistsError',
      description: `Document by ID "${id}" already exists`,
      id,
    });
  }
  const attributes = generateKeys ? recordWithArrayKeys(input) : input;
  const completed = working.complete(attributes, { id, type: input._type });
  const createdAt = createdAtIn(input, index) ?? completed._createdAt;
  const document = { ...completed, _createdAt: createdAt };
  working.put(id, document, mutationOf(name, document), index);
  return [{ id, operation: existing === undefined ? 'create' : 'update' }];
}

function mutationOf(
  name: 'create' | 'createOrReplace' | 'createIfNotExists',
  document: StoredDocument,
): Mutation {
  if (name === 'create') return { create: document };
  return name === 'createOrReplace'
    ? { createOrReplace: document }
    : { createIfNotExists: document };
}

function patch(body: Selection & PatchOperations, step: Step): MutationOutcome[] {
  const { working, index, generateKeys } = step;
  const { set, setIfMissing, merge, unset, inc, dec, insert, diffMatchPatch } = body;
  const patchOperations = { set, setIfMissing, merge, unset, inc, dec, insert, diffMatchPatch };
  const operations = withoutUndefined(
    generateKeys ? operationsWithKeys(patchOperations) : patchOperations,
  );
  const target = 'id' in body ? body.id : undefined;
  const read = orPatchError(target, index, () => readPatch(operations, working));
  const size = sizeOf(operations);
  return selected(body, step).map((id) => {
    const document = working.get(id);
    if (document === undefined) {
      throw mutationError(409, index, {
        type: 'documentNotFoundError',
        description: `The document with the ID "${id}" was not found`,
        id,
      });
    }
    checkRevision(document, body.ifRevisionID, index);
    const attributes = orPatchError(id, index, () => applyPatch(document, read));
    const result = working.complete(attributes, { id, type: document._type });
    // The journal has the operations once for each document.
    working.budget.write(size);
    working.put(id, result, { patch: { id, ...operations } }, index);
    return { id, operation: 'update' };
  });
}

/** @throws LakeError 400 or 409 in place of a PatchError */
function orPatchError<Result>(id: string | undefined, index: number, apply: () => Result): Result {
  try {
    return apply();
  } catch (error) {
    if (!(error instanceof PatchError)) throw error;
    const about = id === undefined ? 'Cannot patch' : `Cannot patch "${id}"`;
    const description = `${about}: ${error.message}`;
    throw mutationError(error.status, index, {
      type: 'patchError',
      description,
      ...(id !== undefined && { id }),
    });
  }
}

function withoutUndefined(operations: PatchOperations): PatchOperations {
  return Object.fromEntries(Object.entries(operations).filter(([, value]) => value !== undefined));
}

function remove(
  body: Selection & { readonly ifRevisionID?: string | undefined },
  step: Step,
): MutationOutcome[] {
  const { working, index } = step;
  return selected(body, step).map((id) => {
    const document = working.get(id);
    if (document === undefined) return { id, operation: 'none' };
    checkRevision(document, body.ifRevisionID, index);
    working.put(id, null, { delete: { id } }, index);
    return { id, operation: 'delete' };
  });
}

/** Applies one mutation to the documents of a transaction under way. @throws LakeError 400 or 409 */
export function applyMutation(mutation: Mutation, step: Step): MutationOutcome[] {
  if ('create' in mutation) return create('create', mutation.create, step);
  if ('createOrReplace' in mutation) {
    return create('createOrReplace', mutation.createOrReplace, step);
  }
  if ('createIfNotExists' in mutation) {
    return create('createIfNotExists', mutation.createIfNotExists, step);
  }
  return 'patch' in mutation ? patch(mutation.patch, step) : remove(mutation.delete, step);
}
