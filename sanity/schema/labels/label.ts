/** A language editors work in. */
export type StudioLanguage = 'fr' | 'en';

/** What an editor reads: a title and, where the title does not say it all, a description. */
export type Words = readonly [title: string, description?: string];
export type Label = Readonly<Record<StudioLanguage, Words>>;

/**
 * The words of one type, in one language, ready to be spread into `defineType` or `defineField`:
 * Studio has no translation of schema titles, so the schema is made once per language.
 */
export function labelsIn<Key extends string>(
  labels: Readonly<Record<Key, Label>>,
  language: StudioLanguage,
): (key: Key) => { title: string; description?: string } {
  return (key) => {
    const [title, description] = labels[key][language];
    return description === undefined ? { title } : { title, description };
  };
}

/** The values of a closed list with their titles, for `options.list`. */
export function choicesIn<Value extends string>(
  labels: Readonly<Record<Value, Label>>,
  values: readonly Value[],
  language: StudioLanguage,
): { value: Value; title: string }[] {
  return values.map((value) => ({ value, title: labels[value][language][0] }));
}
