import type { SourceAuthor, SourceRecord, SourceVersion } from '@/lib/import/source-record';

/** An author of whom a source has the parts of the name: "given | family". */
export function author(parts: string, more: Partial<SourceAuthor> = {}): SourceAuthor {
  const [givenName = '', familyName = ''] = parts.split(' | ');
  return {
    name: `${givenName} ${familyName}`,
    givenName,
    familyName,
    isOrganization: false,
    ...more,
  };
}

/** A record of Crossref with one version in a journal, changed as told. */
export function record(more: Partial<SourceRecord> = {}): SourceRecord {
  return {
    source: 'crossref',
    sourceId: '10.5555/one',
    title: { language: 'en', text: 'On the shape of loss surfaces' },
    translatedTitles: [],
    type: 'article',
    authors: [author('Devin | Kwok'), author('Maria | Silva')],
    hasMoreAuthors: false,
    versions: [journal()],
    abstracts: [],
    sameWorkAs: [],
    losses: [],
    ...more,
  };
}

export function journal(more: Partial<SourceVersion> = {}): SourceVersion {
  return { kind: 'journal', venue: 'Annals of Loss', date: '2024-03', doi: '10.5555/one', ...more };
}

export function preprint(more: Partial<SourceVersion> = {}): SourceVersion {
  return { kind: 'preprint', arxivId: '2401.01867', date: '2024-01-03', ...more };
}
