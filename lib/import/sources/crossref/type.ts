import { isWorkshop } from '../../fields/plain-fields.ts';
import { type KindAndType, type KindName, kindNameOf, kinds } from '../kind-and-type.ts';
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

/**
 * Papers of conferences that Springer publishes are chapters of books at Crossref; what it asserts about the conference
 * (`conference_acronym`, `conference_year`) tells them from others.
 */
export function assertedConference({ assertion }: CrossrefWork): string | undefined {
  const valueOf = (name: string) => assertion.find((one) => one.name === name)?.value ?? undefined;
  const name = valueOf('conference_acronym') ?? valueOf('conference_name');
  const year = valueOf('conference_year') ?? '';
  return name === undefined || name.includes(year) ? name : `${name} ${year}`;
}

/** Undefined for what is no work. */
export function crossrefKind(work: CrossrefWork): KindAndType | undefined {
  const type = work.type ?? '';
  if (noWorks.has(type)) return undefined;
  const conference = type === 'book-chapter' ? assertedConference(work) : undefined;
  // SSRN is a server of preprints that Crossref has as a journal.
  const isAtSsrn = /^SSRN\b/i.test(work['container-title'][0] ?? '');
  const name = isAtSsrn
    ? 'preprint'
    : conference === undefined
      ? kindNameOf(types, type)
      : 'conference';
  if (name === 'preprint' && /blog|letter/i.test(work.subtype ?? '')) return kinds.other;
  const isOfWorkshop =
    name === 'conference' &&
    isWorkshop(...work['container-title'], work.event?.name, work.event?.acronym, conference);
  return kinds[isOfWorkshop ? 'workshop' : name];
}
