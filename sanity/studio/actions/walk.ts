import { isRecord } from '../../schema/rules/is-record.ts';

/** Visits every object inside a value, with its path as a patch writes it. */
export function walk(
  value: unknown,
  path: string,
  visit: (item: Record<string, unknown>, path: string) => void,
): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const key = isRecord(item) && typeof item['_key'] === 'string' ? item['_key'] : undefined;
      walk(item, `${path}[${key === undefined ? index : `_key=="${key}"`}]`, visit);
    }
  } else if (isRecord(value)) {
    visit(value, path);
    for (const [field, inner] of Object.entries(value)) {
      walk(inner, path === '' ? field : `${path}.${field}`, visit);
    }
  }
}
