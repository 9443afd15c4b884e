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

const ofRecord: ReadonlyMap<string, string> = new Map([
  ...[
    ...['journal', 'journaltitle', 'journalsubtitle', 'booktitle', 'booksubtitle', 'maintitle'],
    ...['publisher', 'school', 'institution', 'organization', 'howpublished'],
  ].map((name) => [name, 'venue'] as const),
  ...['year', 'month', 'day'].map((name) => [name, 'date'] as const),
  ...['shortjournal', 'eventtitle', 'series'].map((name) => [name, 'venueShort'] as const),
  ...['eid', 'articleno'].map((name) => [name, 'pages'] as const),
  ['subtitle', 'title'],
  ['author', 'authors'],
  ['number', 'issue'],
  ['eprint', 'arxivId'],
]);

/** The field of a record that a field of an entry goes into. */
export function fieldOfRecord(name: string): string {
  return ofRecord.get(name) ?? name;
}

/** Fields for which Portrait has none. */
export const fieldsWithoutPlace: readonly (readonly [written: string, field: string])[] = [
  ['editor', 'editors'],
  ['translator', 'translators'],
  ['keywords', 'topics'],
  ['edition', 'edition'],
  ['titleaddon', 'title'],
];
