import { randomBytes } from 'node:crypto';

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A copy in which every object inside an array has a `_key` (`autoGenerateArrayKeys`). Existing keys stay.
 * @param inArray whether the value itself is an item of an array
 */
export function withArrayKeys(value: unknown, inArray = false): unknown {
  if (Array.isArray(value)) return value.map((item) => withArrayKeys(item, true));
  if (!isPlain(value)) return value;
  const copy = Object.fromEntries(
    Object.entries(value).map(([name, child]) => [name, withArrayKeys(child)]),
  );
  if (!inArray || typeof copy['_key'] === 'string') return copy;
  return { _key: randomBytes(6).toString('hex'), ...copy };
}

/** The same for attributes of a document, or the payload of `set`. */
export function recordWithArrayKeys(
  record: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, withArrayKeys(value)]),
  );
}
