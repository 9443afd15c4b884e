import type { VersionKind } from '../../../domain/vocabulary.ts';
import type { SourceRecord } from '../../source-record.ts';
import { isWorkshop } from '../venue-kind.ts';

/** What an entry is, and in which fields the name of its venue is, the best first. */
export interface EntryKind {
  readonly type: SourceRecord['type'];
  readonly kind: VersionKind;
  readonly venueFields: readonly string[];
}

const journalFields = ['journal', 'booktitle'];
const bookFields = ['booktitle', 'journal'];
const article = { type: 'article', kind: 'journal', venueFields: journalFields } as const;
const paper = {
  type: 'article',
  kind: 'conference',
  venueFields: [...bookFields, 'eventtitle', 'organization'],
} as const;
const chapter = { type: 'chapter', kind: 'chapter', venueFields: bookFields } as const;
const book = { type: 'book', kind: 'book', venueFields: ['publisher', 'organization'] } as const;
const thesis = {
  type: 'thesis',
  kind: 'thesis',
  venueFields: ['school', 'institution', 'organization', 'publisher'],
} as const;
const report = {
  type: 'report',
  kind: 'report',
  venueFields: ['institution', 'organization', 'publisher', 'school'],
} as const;
const otherFields = [
  'journal',
  'booktitle',
  'publisher',
  'organization',
  'institution',
  'school',
  'howpublished',
];
const other = { type: 'article', kind: 'other', venueFields: otherFields } as const;

/** By the types of BibTeX and BibLaTeX; what is in none of them is another one. */
const kinds: ReadonlyMap<string, EntryKind> = new Map<string, EntryKind>([
  ...typed('article suppperiodical review', article),
  ...typed('inproceedings conference', paper),
  ...typed('incollection inbook bookinbook suppbook suppcollection inreference', chapter),
  ...typed(
    'book mvbook booklet collection mvcollection proceedings mvproceedings reference mvreference',
    book,
  ),
  ...typed('phdthesis mastersthesis thesis bathesis', thesis),
  ...typed('techreport report manual standard', report),
  ...typed('dataset', { ...other, type: 'dataset' }),
  ...typed('software', { ...other, type: 'software' }),
]);

function typed(types: string, kind: EntryKind): [string, EntryKind][] {
  return types.split(' ').map((type) => [type, kind]);
}

/** What an entry of a type is. */
export function entryKind(type: string, venue: string | undefined): EntryKind {
  const kind = kinds.get(type) ?? other;
  return kind.kind === 'conference' && isWorkshop(venue) ? { ...kind, kind: 'workshop' } : kind;
}

/** Entries that are no works: sets of others, what others take over, whole journals. */
export function isNoWork(type: string): boolean {
  return ['set', 'xdata', 'periodical'].includes(type);
}
