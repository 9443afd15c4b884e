import { isJsonObject } from '../mutate/json-value.ts';

function strengthened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strengthened);
  if (!isJsonObject(value)) return value;
  const { _strengthenOnPublish: wish, ...rest } = value;
  const copy = strengthenReferences(rest);
  if (wish === undefined || typeof copy['_ref'] !== 'string')
    return { ...copy, ...(wish !== undefined && { _strengthenOnPublish: wish }) };
  if (isJsonObject(wish) && wish['weak'] === true) return copy;
  const { _weak, ...strong } = copy;
  return strong;
}

/**
 * A document as it is published. Studio lets a draft refer to what is not published yet by a weak reference that says
 * `_strengthenOnPublish`; publishing makes it the strong one that the schema asks for.
 */
export function strengthenReferences(
  document: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(document).map(([name, value]) => [name, strengthened(value)]),
  );
}
