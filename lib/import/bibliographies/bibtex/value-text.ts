import type { ValuePart } from './entry-syntax.ts';

/** The text of a value without abbreviations. */
export function wholeText(value: readonly ValuePart[] | undefined): string | undefined {
  if (value === undefined || value.some(({ kind }) => kind === 'bare')) return undefined;
  return value.map((part) => (part.kind === 'text' ? part.source : '')).join('');
}

/** Values can grow by abbreviations of abbreviations; no real one has so many parts. */
const maxParts = 1_000;

/** A value with what the file defines in place of its abbreviations. */
export function resolved(
  value: readonly ValuePart[],
  strings: ReadonlyMap<string, readonly ValuePart[]>,
  depth = 0,
): readonly ValuePart[] {
  if (depth > 4 || value.every(({ kind }) => kind === 'text')) return value.slice(0, maxParts);
  const parts = value.flatMap((part) => {
    const definition = part.kind === 'bare' ? strings.get(part.name.toLowerCase()) : undefined;
    return definition ?? [part];
  });
  const isWhole = parts.length === value.length && parts.every((part, at) => part === value[at]);
  return isWhole ? parts : resolved(parts.slice(0, maxParts), strings, depth + 1);
}
