/**
 * How a page reads a query result. An invalid optional field or list item is removed and reported, and
 * the page is shown without it. Only when the page's own document is invalid is there no page.
 *
 * The schemas only say what is valid. What to remove follows from the paths of the issues that zod
 * finds: the value at a path is removed. If that was a required field, the next parse fails for what
 * contains it, which is then removed instead, up to the whole result.
 */
import type { z } from 'zod';

type Path = readonly PropertyKey[];

/** Something invalid that was removed from a query result. */
export interface ValidationIssue {
  /** `_id` of the document it belongs to, when that is known. */
  readonly document: string | undefined;
  /** Path in the result, such as `works.2.versions.0.doi`. */
  readonly path: string;
  readonly reason: string;
  /** The invalid value. */
  readonly input: unknown;
}

interface Removal {
  readonly path: Path;
  readonly reason: string;
}

export interface ParsedResult<T> {
  readonly value: T;
  readonly issues: readonly ValidationIssue[];
}

/**
 * Parses a query result and removes what is invalid in it.
 *
 * @param schema of the result; invalid values must fail it, not be caught by it
 * @throws z.ZodError when the result as a whole cannot be used
 */
export function parseResult<S extends z.ZodType>(
  schema: S,
  result: unknown,
): ParsedResult<z.output<S>> {
  let removals: readonly Removal[] = [];
  for (;;) {
    const removed = new Set(removals.map(({ path }) => keyOf(path)));
    const parsed = schema.safeParse(removed.size === 0 ? result : without(result, removed));
    if (parsed.success) {
      return { value: parsed.data, issues: removals.map((one) => issueOf(result, one)) };
    }
    const toOriginal = originalPaths(result, removed);
    const found = parsed.error.issues.map(({ path, message }) => {
      const original = toOriginal(path);
      const removable = removablePath(result, original, removed);
      if (removable === undefined) throw parsed.error;
      return { path: removable, reason: reasonOf(original, removable, message) };
    });
    removals = merged(removals, found);
  }
}

const keyOf = (path: Path): string => path.map(String).join('\u0000');

function child(value: unknown, step: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
}

/** Why something is removed: what is wrong, and where below it. */
function reasonOf(path: Path, removed: Path, message: string): string {
  const below = path.slice(removed.length).map(String).join('.');
  return below === '' ? message : `${below}: ${message}`;
}

/** Translates paths of a result from which items were removed into paths of the original result. */
function originalPaths(result: unknown, removed: ReadonlySet<string>): (path: Path) => Path {
  const kept = new Map<string, number[]>();
  const keptIndexes = (path: Path, items: readonly unknown[]): number[] => {
    const key = keyOf(path);
    const known = kept.get(key);
    if (known) return known;
    const indexes = [...items.keys()].filter((index) => !removed.has(keyOf([...path, index])));
    kept.set(key, indexes);
    return indexes;
  };
  return (path) => {
    let value = result;
    const original: PropertyKey[] = [];
    for (const step of path) {
      const isIndex = Array.isArray(value) && typeof step === 'number';
      const at = isIndex ? (keptIndexes(original, asList(value))[step] ?? step) : step;
      value = child(value, at);
      original.push(at);
    }
    return original;
  };
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/**
 * The longest part of a path at which there is something to remove; undefined when only the whole
 * result is left.
 */
function removablePath(
  result: unknown,
  path: Path,
  removed: ReadonlySet<string>,
): Path | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const candidate = path.slice(0, length);
    const container = candidate.slice(0, -1).reduce<unknown>(child, result);
    const last = candidate.at(-1) ?? '';
    const isThere = Array.isArray(container) || child(container, last) !== undefined;
    if (isThere && !removed.has(keyOf(candidate))) return candidate;
  }
  return undefined;
}

/** A removal replaces the removals within it, and takes over the first of their reasons. */
function merged(removals: readonly Removal[], found: readonly Removal[]): Removal[] {
  const firstWithin = new Map<string, Removal>();
  for (const removal of removals) {
    for (let length = 1; length <= removal.path.length; length += 1) {
      const container = keyOf(removal.path.slice(0, length));
      if (!firstWithin.has(container)) firstWithin.set(container, removal);
    }
  }
  const all = new Map([...found, ...removals].map((removal) => [keyOf(removal.path), removal]));
  const outermost = [...all.values()].filter(
    ({ path }) => !path.some((_, length) => length > 0 && all.has(keyOf(path.slice(0, length)))),
  );
  return outermost.map(({ path, reason }) => {
    const first = firstWithin.get(keyOf(path));
    if (first === undefined) return { path, reason };
    return { path, reason: reasonOf(first.path, path, first.reason) };
  });
}

function without(result: unknown, removed: ReadonlySet<string>): unknown {
  const copy = (value: unknown, path: Path): unknown => {
    if (Array.isArray(value)) {
      return value.flatMap((item: unknown, index) =>
        removed.has(keyOf([...path, index])) ? [] : [copy(item, [...path, index])],
      );
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, field]) =>
        removed.has(keyOf([...path, name])) ? [] : [[name, copy(field, [...path, name])]],
      ),
    );
  };
  return copy(result, []);
}

function issueOf(result: unknown, { path, reason }: Removal): ValidationIssue {
  let value = result;
  let document = documentId(value);
  for (const step of path) {
    value = child(value, step);
    document = documentId(value) ?? document;
  }
  return {
    document,
    path: path.map(String).join('.'),
    // A dereferenced item that no longer exists, or is not published, arrives as null.
    reason: value === null ? 'refers to nothing' : reason,
    input: value,
  };
}

function documentId(value: unknown): string | undefined {
  const id = child(value, '_id');
  return typeof id === 'string' ? id : undefined;
}
