import type { VersionKind } from '../../../domain/vocabulary.ts';
import type { SourceRecord } from '../../source-record.ts';
import { isWorkshop } from '../venue-kind.ts';

/** What a record is, and which tags have the name of its venue, the best first. */
export interface RisKind {
  readonly type: SourceRecord['type'];
  readonly kind: VersionKind;
  readonly venueTags: readonly string[];
}

const journal = {
  type: 'article',
  kind: 'journal',
  venueTags: ['T2', 'JO', 'JF', 'BT', 'JA', 'J2', 'J1'],
} as const;
const paper = {
  type: 'article',
  kind: 'conference',
  venueTags: ['C3', 'BT', 'T2', 'JO', 'JF', 'T3'],
} as const;
const chapter = { type: 'chapter', kind: 'chapter', venueTags: ['T2', 'BT', 'JO', 'JF'] } as const;
const book = { type: 'book', kind: 'book', venueTags: ['PB'] } as const;
const report = { type: 'report', kind: 'report', venueTags: ['PB', 'T2', 'A2'] } as const;
const thesis = { type: 'thesis', kind: 'thesis', venueTags: ['PB', 'T2', 'AD'] } as const;
const other = { type: 'article', kind: 'other', venueTags: ['T2', 'JO', 'JF', 'PB'] } as const;

/** By the types of RIS, of 2001 and of 2011. */
const kinds: ReadonlyMap<string, RisKind> = new Map<string, RisKind>([
  ...typed('JOUR JFULL MGZN NEWS EJOUR INPR ABST', journal),
  ...typed('CONF CPAPER', paper),
  ...typed('CHAP ECHAP ENCYC', chapter),
  ...typed('BOOK EBOOK EDBOOK WHOLE', book),
  ...typed('RPRT GOVDOC STAND', report),
  ...typed('THES', thesis),
  ...typed('DATA AGGR DBASE', { ...other, type: 'dataset' }),
  ...typed('COMP', { ...other, type: 'software' }),
]);

function typed(types: string, kind: RisKind): [string, RisKind][] {
  return types.split(' ').map((type) => [type, kind]);
}

/** What a record of a type is. One without a type is an article if it has a journal. */
export function risKind(type: string, venue: string | undefined, hasJournal: boolean): RisKind {
  const kind = kinds.get(type.toUpperCase()) ?? (type === '' && hasJournal ? journal : other);
  return kind.kind === 'conference' && isWorkshop(venue) ? { ...kind, kind: 'workshop' } : kind;
}
