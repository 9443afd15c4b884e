/**
 * Mendoza patches (github.com/sanity-io/mendoza). Studio applies them to get the next revision of a document, and reads
 * from them which fields, items or characters each editor changed. The numbers are opcodes.
 */
export type MendozaPatch = unknown[];

const replaceValue = 0;
const pushFieldCopy = 10;
const pushFieldBlank = 11;
const pushElementCopy = 12;
const returnIntoObjectSameKeyPop = 15;
const returnIntoArrayPop = 16;
const objectSetFieldValue = 17;
const objectDeleteField = 19;
const arrayAppendValue = 20;
const arrayAppendSlice = 21;
const stringAppendString = 22;
const stringAppendSlice = 23;

/** The decoder passes the items of a slice as arguments, of which the stack holds only so many. */
const maxSlice = 10_000;

type Plain = Readonly<Record<string, unknown>>;

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Is the field there in JSON? In memory it may hold undefined. */
function has(value: Plain, name: string): boolean {
  return Object.hasOwn(value, name) && value[name] !== undefined;
}

function namesOf(value: Plain): string[] {
  return Object.keys(value).filter((name) => value[name] !== undefined);
}

/** Are two JSON values equal? */
function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, at) => isSame(item, right[at]));
  }
  if (!isPlain(left) || !isPlain(right)) return false;
  const names = namesOf(left);
  return (
    names.length === namesOf(right).length &&
    names.every((name) => has(right, name) && isSame(left[name], right[name]))
  );
}

/** Operations that make a value from the one on top of the input stack. */
interface Edit {
  /** The initial output: the old value, or nothing. */
  readonly begin: 'copy' | 'blank';
  readonly operations: MendozaPatch;
}

/** @returns undefined when writing out the new value is shorter */
function editOf(before: unknown, after: unknown): Edit | undefined {
  if (typeof before === 'string' && typeof after === 'string') return editOfText(before, after);
  if (Array.isArray(before) && Array.isArray(after)) return editOfArray(before, after);
  if (isPlain(before) && isPlain(after)) return editOfObject(before, after);
  return undefined;
}

/** As arguments of one `push`, the operations of a long array would not fit on the stack. */
function append(operations: MendozaPatch, more: MendozaPatch): void {
  for (const each of more) operations.push(each);
}

function editOfObject(before: Plain, after: Plain): Edit {
  const operations: MendozaPatch = [];
  // A field is addressed by its index among the sorted names.
  for (const [index, name] of namesOf(before).sort().entries()) {
    if (!has(after, name)) operations.push(objectDeleteField, index);
    else if (!isSame(before[name], after[name])) {
      const edit = editOf(before[name], after[name]);
      if (edit === undefined) operations.push(objectSetFieldValue, after[name], name);
      else {
        operations.push(edit.begin === 'copy' ? pushFieldCopy : pushFieldBlank, index);
        append(operations, edit.operations);
        operations.push(returnIntoObjectSameKeyPop);
      }
    }
  }
  for (const name of namesOf(after)) {
    if (!has(before, name)) operations.push(objectSetFieldValue, after[name], name);
  }
  return { begin: 'copy', operations };
}

/** Identity of an array item: its key, or its value. */
function identityOf(item: unknown): string {
  return isPlain(item) && typeof item['_key'] === 'string'
    ? `key ${item['_key']}`
    : `value ${JSON.stringify(item)}`;
}

/** Starts from nothing, because the decoder's copy of an array is the old array itself. */
function editOfArray(before: readonly unknown[], after: readonly unknown[]): Edit | undefined {
  // Without any operation the decoder would produce null.
  if (after.length === 0) return undefined;
  const places = new Map<string, { readonly indexes: number[]; used: number }>();
  before.forEach((item, index) => {
    const identity = identityOf(item);
    const place = places.get(identity);
    if (place === undefined) places.set(identity, { indexes: [index], used: 0 });
    else place.indexes.push(index);
  });
  const nextPlaceOf = (item: unknown): number | undefined => {
    const place = places.get(identityOf(item));
    if (place === undefined) return undefined;
    place.used += 1;
    return place.indexes[place.used - 1];
  };
  const operations: MendozaPatch = [];
  let run: { from: number; to: number } | undefined;
  const endRun = () => {
    for (let from = run?.from ?? 0; from < (run?.to ?? 0); from += maxSlice) {
      operations.push(arrayAppendSlice, from, Math.min(from + maxSlice, run?.to ?? 0));
    }
    run = undefined;
  };
  for (const item of after) {
    const index = nextPlaceOf(item);
    const old = index === undefined ? undefined : before[index];
    if (index !== undefined && isSame(old, item)) {
      if (run?.to === index) run.to += 1;
      else {
        endRun();
        run = { from: index, to: index + 1 };
      }
      continue;
    }
    endRun();
    if (index !== undefined && isPlain(old) && isPlain(item)) {
      const { operations: inside } = editOfObject(old, item);
      operations.push(pushElementCopy, index);
      append(operations, inside);
      operations.push(returnIntoArrayPop);
    } else operations.push(arrayAppendValue, item);
  }
  endRun();
  return { begin: 'blank', operations };
}

function isWithinPair(text: string, at: number): boolean {
  const code = text.codePointAt(at - 1);
  return code !== undefined && code > 0xffff;
}

function lengthOfPrefix(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let length = 0;
  while (length < most && before[length] === after[length]) length += 1;
  return isWithinPair(before, length) || isWithinPair(after, length) ? length - 1 : length;
}

function lengthOfSuffix(before: string, after: string, prefix: number): number {
  const most = Math.min(before.length, after.length) - prefix;
  let length = 0;
  while (length < most && before.at(-1 - length) === after.at(-1 - length)) length += 1;
  return length;
}

/** Length as the decoder counts it: UTF-8 bytes, three for a lone surrogate. */
function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}

function editOfText(before: string, after: string): Edit | undefined {
  const prefix = lengthOfPrefix(before, after);
  const suffix = lengthOfSuffix(before, after, prefix);
  // The decoder computes the end of a slice correctly only when everything before its start is ASCII.
  const isFound = /^[\0-\x7f]*$/.test(before.slice(0, before.length - suffix));
  const kept = isFound ? suffix : 0;
  const middle = after.slice(prefix, after.length - kept);
  if (after === '' || prefix + kept === 0) return undefined;
  const operations: MendozaPatch = [];
  if (prefix > 0) operations.push(stringAppendSlice, 0, bytesOf(before.slice(0, prefix)));
  if (middle !== '') operations.push(stringAppendString, middle);
  if (kept > 0) {
    operations.push(stringAppendSlice, before.length - kept, bytesOf(before));
  }
  return { begin: 'blank', operations };
}

/**
 * The patch from `before` to `after`; null is no document. Creation and deletion are a single whole value, by which
 * Studio recognises them.
 */
export function mendozaPatch(before: Plain | null, after: Plain | null): MendozaPatch {
  if (before === null || after === null) return [replaceValue, after];
  return editOfObject(before, after).operations;
}
