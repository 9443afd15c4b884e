/** Tags of MathML without prefixes, for a converter that knows none. */

/** The name of a tag without its prefix. */
export function localName(tag: string): string {
  return tag.slice(tag.lastIndexOf(':') + 1).toLowerCase();
}

/** Attributes that change the formula. */
const kept: ReadonlySet<string> = new Set(['mathvariant', 'open', 'close', 'separators']);

/** The attributes that are kept, as they stand in a tag. */
export function mathAttributes(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .filter(([name]) => kept.has(name))
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
}

/** A text as it stands in markup. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
