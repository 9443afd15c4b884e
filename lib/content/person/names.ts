/** The name by which people are sorted: the family name, or else the last word of the name. */
export function filingName(person: { name: string; familyName?: string | undefined }): string {
  return person.familyName ?? person.name.split(/\s+/u).at(-1) ?? '';
}

/** One or two letters that stand for a person without a portrait. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{L}/u.test(word));
  const first = words[0];
  const last = words.at(-1);
  const letters =
    first === undefined || last === undefined ? [] : first === last ? [first] : [first, last];
  return letters
    .map((word) => [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word)][0])
    .map((grapheme) => grapheme?.segment.toLocaleUpperCase() ?? '')
    .join('');
}
