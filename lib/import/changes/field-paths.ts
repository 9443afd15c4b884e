/** The fields of a version, in the order in which an editor reads them. */
export const versionFieldNames = [
  'kind',
  'venue',
  'venueShort',
  'date',
  'volume',
  'issue',
  'pages',
  'doi',
  'arxivId',
  'url',
  'pdf',
] as const;

/** The parts of the path of a field: `abstract.en`, `versions.<key>.date`. A key may have dots. */
export interface FieldPath {
  readonly field: string;
  readonly language?: string;
  readonly versionKey?: string;
}

/** A path in its parts. The field of a version is the name behind the key. */
export function fieldPath(path: string): FieldPath {
  const [first = '', ...rest] = path.split('.');
  if (first === 'versions') {
    return { field: rest.at(-1) ?? '', versionKey: rest.slice(0, -1).join('.') };
  }
  const [language] = rest;
  return language === undefined ? { field: first } : { field: first, language };
}
