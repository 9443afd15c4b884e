/** The fields that records are made from. The others are not parsed, which is most of the text of a file. */
export const readFields: ReadonlySet<string> = new Set(
  [
    'title subtitle author date year month day abstract langid language crossref type',
    'journal journaltitle journalsubtitle shortjournal booktitle booksubtitle maintitle eventtitle',
    'publisher school institution organization howpublished series volume number issue pages eid',
    'articleno doi url pdf file eprint eprinttype archiveprefix note',
  ]
    .join(' ')
    .split(' '),
);

/** Fields for which Portrait has none. */
export const fieldsWithoutPlace: readonly (readonly [written: string, field: string])[] = [
  ['editor', 'editors'],
  ['translator', 'translators'],
  ['keywords', 'topics'],
  ['edition', 'edition'],
  ['titleaddon', 'title'],
];
