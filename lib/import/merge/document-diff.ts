import { type Fields, isFields, isSame } from './values.ts';

/** The operations of a patch that make one document of another. */
export interface DocumentDiff {
  readonly set: Readonly<Record<string, unknown>>;
  readonly unset: readonly string[];
}

/** Fields that the content store writes by itself. */
const system = new Set(['_id', '_type', '_rev', '_createdAt', '_updatedAt']);

/** A name and a key that a path can say without quoting. */
const plainName = /^[A-Za-z_]\w*$/;
const plainKey = /^[\w.:-]+$/;

/**
 * How a document differs from another one, by path. A list whose items keep their places is changed inside of its
 * items, so that a work of a thousand authors of whom one changes is a small patch.
 */
export function documentDiff(before: Fields, after: Fields): DocumentDiff {
  const changes = fieldChanges(withoutSystem(before), withoutSystem(after), '');
  return {
    set: Object.fromEntries(
      changes.flatMap(({ path, value }) => (value === undefined ? [] : [[path, value]])),
    ),
    unset: changes.flatMap(({ path, value }) => (value === undefined ? [path] : [])),
  };
}

export function isNoChange({ set, unset }: DocumentDiff): boolean {
  return Object.keys(set).length === 0 && unset.length === 0;
}

interface Change {
  readonly path: string;
  /** Undefined: it is not there any more. */
  readonly value: unknown;
}

function withoutSystem(document: Fields): Fields {
  return Object.fromEntries(Object.entries(document).filter(([name]) => !system.has(name)));
}

function fieldChanges(before: Fields, after: Fields, path: string): Change[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => {
    const inner = path === '' ? name : `${path}.${name}`;
    return changesAt(before[name], after[name], inner);
  });
}

function changesAt(before: unknown, after: unknown, path: string): Change[] {
  if (isSame(before, after)) return [];
  if (isFields(before) && isFields(after) && canBeNamed(before) && canBeNamed(after)) {
    return fieldChanges(before, after, path);
  }
  if (Array.isArray(before) && Array.isArray(after) && areInPlace(before, after)) {
    return before.flatMap((item: unknown, place) => {
      const key = isFields(item) ? String(item._key) : '';
      return changesAt(item, after[place], `${path}[_key=="${key}"]`);
    });
  }
  return [{ path, value: after }];
}

function canBeNamed(fields: Fields): boolean {
  return Object.keys(fields).every((name) => plainName.test(name));
}

/** Whether both lists have the same items in the same places, each under a key of its own. */
function areInPlace(before: readonly unknown[], after: readonly unknown[]): boolean {
  const keys = before.map(keyOf);
  return (
    before.length === after.length &&
    new Set(keys).size === keys.length &&
    keys.every((key, place) => key !== undefined && key === keyOf(after[place]))
  );
}

function keyOf(item: unknown): string | undefined {
  const key = isFields(item) && canBeNamed(item) ? item._key : undefined;
  return typeof key === 'string' && plainKey.test(key) ? key : undefined;
}
