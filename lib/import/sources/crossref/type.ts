import { isWorkshop } from '../../fields/plain-fields.ts';
import { type KindAndType, type KindName, kinds } from '../kind-and-type.ts';
import type { CrossrefWork } from './work.ts';

/** https://api.crossref.org/types. A type that is not here, such as `posted-content` of a blog, is another. */
const types: Readonly<Record<string, KindName>> = {
  'journal-article': 'journal',
  'proceedings-article': 'conference',
  'posted-content': 'preprint',
  'book-chapter': 'chapter',
  'book-section': 'chapter',
  'book-part': 'chapter',
  'book-track': 'chapter',
  'reference-entry': 'chapter',
  book: 'book',
  monograph: 'book',
  'edited-book': 'book',
  'reference-book': 'book',
  proceedings: 'book',
  dissertation: 'thesis',
  report: 'report',
  'report-component': 'report',
  standard: 'report',
  dataset: 'dataset',
  database: 'dataset',
  software: 'software',
};

/** What is registered, and is no work: wholes of which works are parts, parts of works, and what is said about works. */
const noWorks: ReadonlySet<string> = new Set([
  'component',
  'peer-review',
  'journal',
  'journal-volume',
  'journal-issue',
  'book-series',
  'book-set',
  'proceedings-series',
  'report-series',
  'standard-series',
  'grant',
]);

/** Undefined for what is no work. */
export function crossrefKind(work: CrossrefWork): KindAndType | undefined {
  const type = work.type ?? '';
  if (noWorks.has(type)) return undefined;
  const name = types[type] ?? 'other';
  if (name === 'preprint' && /blog|letter/i.test(work.subtype ?? '')) return kinds.other;
  const isOfWorkshop =
    name === 'conference' &&
    isWorkshop(...work['container-title'], work.event?.name, work.event?.acronym);
  return kinds[isOfWorkshop ? 'workshop' : name];
}
