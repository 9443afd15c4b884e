import { valueAt, type Key } from './traced.ts';

const shortEscapes: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  "'": "\\'",
  '\\': '\\\\',
};

function escaped(sign: string): string {
  return shortEscapes[sign] ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A segment of a normalized path: `['name']`, `[0]` (RFC 9535, section 2.7). */
export function segment(key: Key): string {
  if (typeof key === 'number') return `[${key}]`;
  return `['${key.replace(/['\\\0-\x1f]/g, escaped)}']`;
}

/** A `_key` that readers take as it stands: Sanity's clients do not undo the escapes of others. */
const plainKey = /^[^'"\\\p{Cc}\u2028\u2029]+$/u;

function keyOf(element: unknown): string | undefined {
  const key = valueAt(element, '_key');
  return typeof key === 'string' && plainKey.test(key) ? key : undefined;
}

/** Writes paths of documents, with `[?(@._key=='…')]` for the elements of arrays that have a key of their own. */
export class KeyedPaths {
  /** How often an array has each key. */
  readonly #counts = new WeakMap<readonly unknown[], ReadonlyMap<string, number>>();

  text(document: object, path: readonly Key[]): string {
    let text = '$';
    let value: unknown = document;
    for (const key of path) {
      const inner = valueAt(value, key);
      const elementKey = Array.isArray(value) ? keyOf(inner) : undefined;
      const isUnique = elementKey !== undefined && this.#count(value, elementKey) === 1;
      text += isUnique ? `[?(@._key=='${elementKey}')]` : segment(key);
      value = inner;
    }
    return text;
  }

  #count(value: unknown, key: string): number {
    if (!Array.isArray(value)) return 0;
    let counts = this.#counts.get(value);
    if (counts === undefined) {
      const made = new Map<string, number>();
      for (const element of value) {
        const other = keyOf(element);
        if (other !== undefined) made.set(other, (made.get(other) ?? 0) + 1);
      }
      counts = made;
      this.#counts.set(value, counts);
    }
    return counts.get(key) ?? 0;
  }
}

/** Writes paths with nothing but indexes. */
export function indexedPath(path: readonly Key[]): string {
  return `$${path.map(segment).join('')}`;
}
