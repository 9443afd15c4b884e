import type { ViewedDocument } from '../dataset-view.ts';

/** An attribute, or the index of an element. */
export type Key = string | number;

/** A value of an evaluation, with its origin. */
export type Traced =
  | {
      /** As it is in a document, at this path. */
      readonly origin: 'document';
      readonly value: unknown;
      readonly document: ViewedDocument;
      readonly path: readonly Key[];
    }
  /** An object or array that the query made, of parts with origins of their own. */
  | {
      readonly origin: 'parts';
      readonly value: unknown;
      readonly parts: ReadonlyMap<Key, Traced>;
    }
  /** `literal`: as it is in the query, or in a parameter of it. */
  | { readonly origin: 'literal' | 'unknown'; readonly value: unknown };

export const unknown = (value: unknown): Traced => ({ origin: 'unknown', value });
export const literal = (value: unknown): Traced => ({ origin: 'literal', value });
/** What groq-js gives for an attribute that is not there, and the like. */
export const missing = unknown(null);

export function madeArray(items: readonly Traced[]): Traced {
  const value = items.map((item) => item.value);
  return { origin: 'parts', value, parts: new Map(items.entries()) };
}

export function madeObject(parts: ReadonlyMap<string, Traced>): Traced {
  const value = Object.fromEntries([...parts].map(([name, part]) => [name, part.value]));
  return { origin: 'parts', value, parts };
}

/** The value of an attribute or an element. Undefined when there is none. */
export function valueAt(value: unknown, key: Key): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  if (Array.isArray(value) !== (typeof key === 'number')) return undefined;
  const inner: unknown = Reflect.get(value, key);
  return inner;
}

/** An attribute or an element of a traced value. */
export function partOf(whole: Traced, key: Key): Traced {
  if (whole.origin === 'parts') return whole.parts.get(key) ?? missing;
  const value = valueAt(whole.value, key);
  if (value === undefined) return missing;
  if (whole.origin !== 'document') return { origin: whole.origin, value };
  return { ...whole, value, path: [...whole.path, key] };
}
