import type { VersionKind } from '../../../domain/vocabulary.ts';
import type { SourceRecord } from '../../source-record.ts';
import { isWorkshop } from '../venue-kind.ts';

/** What an item is, and in which variables the name of its venue is, the best first. */
export interface CslKind {
  readonly type: SourceRecord['type'];
  readonly kind: VersionKind;
  readonly venueFields: readonly ('container-title' | 'publisher' | 'event-title' | 'event')[];
}

const journal = { type: 'article', kind: 'journal', venueFields: ['container-title'] } as const;
const paper = {
  type: 'article',
  kind: 'conference',
  venueFields: ['container-title', 'event-title', 'event'],
} as const;
const chapter = { type: 'chapter', kind: 'chapter', venueFields: ['container-title'] } as const;
const published = ['publisher', 'container-title'] as const;
const preprint = { type: 'article', kind: 'preprint', venueFields: published } as const;
const other = {
  type: 'article',
  kind: 'other',
  venueFields: ['container-title', 'publisher', 'event-title'],
} as const;

/** By the types of CSL 1.0.2, and those of Crossref and DataCite that its programs let through. */
const kinds: ReadonlyMap<string, CslKind> = new Map<string, CslKind>([
  ...typed('article-journal article-magazine article-newspaper journal-article review', journal),
  ...typed('paper-conference proceedings-article', paper),
  ...typed('chapter book-chapter entry entry-encyclopedia entry-dictionary', chapter),
  ...typed('article posted-content manuscript', preprint),
  ...typed('book monograph edited-book collection', {
    type: 'book',
    kind: 'book',
    venueFields: published,
  }),
  ...typed('thesis dissertation', { type: 'thesis', kind: 'thesis', venueFields: published }),
  ...typed('report standard', { type: 'report', kind: 'report', venueFields: published }),
  ...typed('dataset', { ...other, type: 'dataset' }),
  ...typed('software', { ...other, type: 'software' }),
]);

function typed(types: string, kind: CslKind): [string, CslKind][] {
  return types.split(' ').map((type) => [type, kind]);
}

/** What an item of a type is. An `article` in a journal is one of a journal. */
export function cslKind(type: string, venue: string | undefined, hasContainer: boolean): CslKind {
  const kind = kinds.get(type) ?? other;
  if (kind === preprint && hasContainer) return { ...journal };
  return kind.kind === 'conference' && isWorkshop(venue) ? { ...kind, kind: 'workshop' } : kind;
}

/** Items that are no works. */
export function isNoWork(type: string): boolean {
  return ['periodical', 'journal', 'component', 'peer-review', 'collection-series'].includes(type);
}
