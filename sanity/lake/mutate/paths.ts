import { extractWithPath } from '@sanity/mutator';

type Segment = string | number;

/** Index of `[*]` (or `[:]`, `[-1]` before something else) outside quotes, with its length; undefined when there is none. */
function findWildcard(path: string): { at: number; length: number } | undefined {
  let quote: string | undefined;
  for (let at = 0; at < path.length; at += 1) {
    const character = path[at];
    if (quote !== undefined) {
      if (character === '\\') at += 1;
      else if (character === quote) quote = undefined;
    } else if (character === '"' || character === "'") {
      quote = character;
    } else if (character === '[') {
      const found = /^\[\s*(\*|:|-\d+(?=\s*\]\s*[.[]))\s*\]/.exec(path.slice(at));
      if (found !== null) return { at, length: found[0].length };
    }
  }
  return undefined;
}

function arraysAt(path: string, document: unknown): { path: Segment[]; length: number }[] {
  const found = path === '' ? [{ path: [], value: document }] : extractWithPath(path, document);
  return found.flatMap(({ path: segments, value }) =>
    Array.isArray(value) ? [{ path: segments.map(toSegment), length: value.length }] : [],
  );
}

function pathOf(segments: readonly Segment[]): string {
  return segments.reduce<string>((path, segment) => {
    if (typeof segment === 'number') return `${path}[${segment}]`;
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(segment)) return `${path}['${segment}']`;
    return path === '' ? segment : `${path}.${segment}`;
  }, '');
}

function toSegment(segment: unknown): Segment {
  return typeof segment === 'number' ? segment : String(segment);
}

/**
 * Expands a JSONMatch path with `[*]` to the paths in this document; a path without it is returned alone.
 * `@sanity/mutator` throws on `[*]`, and on a negative index that is not the last segment.
 * @throws Error on a path that cannot be read
 */
export function expandPath(path: string, document: unknown): string[] {
  const wildcard = findWildcard(path);
  if (wildcard === undefined) return [path];
  const { at, length: width } = wildcard;
  const rest = path.slice(at + width);
  const selector = path.slice(at + 1, at + width - 1).trim();
  return arraysAt(path.slice(0, at), document).flatMap(({ path: segments, length }) => {
    const base = pathOf(segments);
    if (selector.startsWith('-')) {
      const index = length + Number(selector);
      return index < 0 ? [] : expandPath(`${base}[${index}]${rest}`, document);
    }
    if (rest === '') return length === 0 ? [] : [`${base}[0:${length}]`];
    return Array.from({ length }, (_, index) => index).flatMap((index) =>
      expandPath(`${base}[${index}]${rest}`, document),
    );
  });
}

/** Is there a value at this path? */
export function existsAt(path: string, document: unknown): boolean {
  return extractWithPath(path, document).length > 0;
}
