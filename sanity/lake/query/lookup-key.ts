import type { ExprNode } from 'groq-js';

import { attribute, call, concatenation, text } from './syntax.ts';

/** The value of a plan's key. `unknown` narrows nothing. */
export type KeyValue =
  | { readonly kind: 'strings'; readonly values: readonly string[] }
  | { readonly kind: 'null' }
  | { readonly kind: 'unknown' };

const itemSeparator = '\u0001';
const keySeparator = '\u0002';

/** Reads a key that is a constant or a parameter. */
export function keyOf(value: unknown): KeyValue {
  if (value === null || value === undefined) return { kind: 'null' };
  if (typeof value === 'string') return { kind: 'strings', values: [value] };
  if (!Array.isArray(value)) return { kind: 'unknown' };
  // Ids, types and references are strings: other values in the list match nothing.
  const values = value.filter((item: unknown): item is string => typeof item === 'string');
  return { kind: 'strings', values };
}

/** `S` and a text, `A` and texts, `0` for null, `N` for anything else; the expression is evaluated once. */
function encoded(key: ExprNode): ExprNode {
  const value = attribute('key');
  const isText = call('string', 'startsWith', value, text(''));
  const items = call('array', 'join', call('array', 'compact', value), text(itemSeparator));
  return {
    type: 'Projection',
    base: {
      type: 'Object',
      attributes: [{ type: 'ObjectAttributeValue', name: 'key', value: key }],
    },
    expr: {
      type: 'Select',
      alternatives: [
        {
          type: 'SelectAlternative',
          condition: isText,
          value: concatenation(text('S'), value),
        },
        {
          type: 'SelectAlternative',
          condition: call('global', 'defined', value),
          value: call('global', 'coalesce', concatenation(text('A'), items), text('N')),
        },
      ],
      fallback: text('0'),
    },
  };
}

/**
 * An expression whose value is one string with every key in it: the only thing that groq-js passes to us from inside an
 * evaluation is the `_ref` of a dereference.
 */
export function encodeKeys(head: string, keys: readonly ExprNode[]): ExprNode {
  return keys.reduce<ExprNode>(
    (joined, key) => concatenation(concatenation(joined, text(keySeparator)), encoded(key)),
    text(head),
  );
}

/** Decodes the keys. A value that contains a separator makes every key unknown, so that nothing is narrowed. */
export function decodeKeys(carried: string, count: number): { head: string; keys: KeyValue[] } {
  const [head = '', ...parts] = carried.split(keySeparator);
  if (parts.length !== count) {
    return { head, keys: Array.from({ length: count }, (): KeyValue => ({ kind: 'unknown' })) };
  }
  return { head, keys: parts.map(decodeKey) };
}

function decodeKey(part: string): KeyValue {
  const rest = part.slice(1);
  if (part.startsWith('S')) return { kind: 'strings', values: [rest] };
  if (part.startsWith('A'))
    return { kind: 'strings', values: rest === '' ? [] : rest.split(itemSeparator) };
  return part === '0' ? { kind: 'null' } : { kind: 'unknown' };
}
