import type { PatchOperations, StoredDocument } from '../store/types.ts';
import { PathEditor, writableObject, type Edit, type EditContext } from './edit-at-path.ts';
import {
  incrementing,
  inserting,
  patchingText,
  setting,
  settingIfMissing,
  unsetting,
} from './edits.ts';
import { isJsonObject, sizeOf, type JsonObject } from './json-value.ts';
import { PatchError } from './patch-error.ts';
import { parsePath } from './path-parser.ts';

const immutableAttributes = ['_id', '_type'] as const;

/** What reading a path costs. */
const stepsPerPath = 100;

/** A patch that was read once, to be applied to any number of documents. */
export type ReadPatch = readonly ((document: JsonObject) => JsonObject)[];

/**
 * Reads the operations of a patch, in the order that every Studio applies them in.
 * @throws PatchError on a path, an operation or a value that is wrong by itself
 */
export function readPatch(patch: PatchOperations, context: EditContext): ReadPatch {
  const { merge, setIfMissing, set, unset, diffMatchPatch, inc, dec, insert } = patch;
  const steps: ((document: JsonObject) => JsonObject)[] = [];
  const add = (text: string, edit: Edit) => {
    context.budget.spend(stepsPerPath);
    const path = parsePath(text);
    const editor = new PathEditor(edit, context);
    steps.push((document) => namingPath(text, () => editor.apply(document, path)));
  };
  const addEach = <Value>(
    values: Readonly<Record<string, Value>> | undefined,
    editOf: (value: Value) => Edit,
  ) => {
    for (const [path, value] of Object.entries(values ?? {})) add(path, editOf(value));
  };
  if (merge !== undefined) steps.push(merging(merge, context));
  addEach(setIfMissing, (value) => settingIfMissing(value, context));
  addEach(set, (value) => setting(value, context));
  for (const path of unset ?? []) add(path, unsetting(context));
  addEach(diffMatchPatch, (diff) => patchingText(diff, context));
  addEach(inc, (by) => incrementing(by, context));
  addEach(dec, (by) => incrementing(-by, context));
  if (insert !== undefined) {
    const { location, path, items } = readInsert(insert);
    add(path, inserting(location, items, context));
  }
  return steps;
}

/** Adds the path to the message of an error. */
function namingPath<Result>(path: string, apply: () => Result): Result {
  try {
    return apply();
  } catch (error) {
    if (!(error instanceof PatchError)) throw error;
    throw new PatchError(`at "${path.slice(0, 200)}", ${error.message}`, error.status);
  }
}

/** Objects are merged, everything else is replaced. */
function merging(addition: JsonObject, context: EditContext) {
  const size = sizeOf(addition);
  function merged(base: JsonObject, from: JsonObject): JsonObject {
    const result = writableObject(base, context);
    for (const [name, value] of Object.entries(from)) {
      const before = Object.hasOwn(result, name) ? result[name] : undefined;
      result[name] = isJsonObject(before) && isJsonObject(value) ? merged(before, value) : value;
    }
    return result;
  }
  return (document: JsonObject) => {
    context.budget.write(size);
    return merged(document, addition);
  };
}

function readInsert(insert: Readonly<Record<string, unknown>>) {
  const location = (['before', 'after', 'replace'] as const).find((name) =>
    Object.hasOwn(insert, name),
  );
  const text = location === undefined ? undefined : insert[location];
  const { items } = insert;
  if (location === undefined || typeof text !== 'string' || !Array.isArray(items)) {
    throw new PatchError('insert needs one of before, after or replace with a path, and items');
  }
  return { location, path: text, items };
}

/**
 * The document after the patch. The attributes that the lake sets are left as they are.
 * @throws PatchError when the patch does not fit the document
 */
export function applyPatch(document: StoredDocument, patch: ReadPatch): JsonObject {
  const result = patch.reduce<JsonObject>((current, step) => step(current), document);
  for (const name of immutableAttributes) {
    if (result[name] !== document[name]) {
      throw new PatchError(`Cannot modify immutable attribute "${name}"`, 409);
    }
  }
  return result;
}
