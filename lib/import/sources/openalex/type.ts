import { isWorkshop } from '../../fields/plain-fields.ts';
import { type KindAndType, type KindName, kindNameOf, kinds } from '../kind-and-type.ts';
import type { OpenalexLocation, OpenalexWork } from './work.ts';

/** `type` of works, of today and of before (https://docs.openalex.org/api-entities/works/work-object#type). */
const types: Readonly<Record<string, KindName>> = {
  article: 'journal',
  review: 'journal',
  letter: 'journal',
  editorial: 'journal',
  erratum: 'journal',
  retraction: 'journal',
  'data-paper': 'journal',
  'conference-paper': 'conference',
  'conference-abstract': 'conference',
  'proceedings-article': 'conference',
  preprint: 'preprint',
  'book-chapter': 'chapter',
  'reference-entry': 'chapter',
  book: 'book',
  'reference-book': 'book',
  dissertation: 'thesis',
  report: 'report',
  standard: 'report',
  dataset: 'dataset',
  software: 'software',
};

const noWorks: ReadonlySet<string> = new Set(
  'paratext peer-review supplementary-materials component grant libguides'.split(' '),
);

/** A figure or a table of an article, which has a DOI of its own at PLOS. */
const part = /^10\.1371\/journal\.\w+\.\d+\.[gst]\d{3}$/;

/** What the work is where it was published; undefined for what is no work. */
export function openalexKind(
  { type: said }: OpenalexWork,
  { doi, location }: { doi: string | undefined; location: OpenalexLocation | undefined },
): KindAndType | undefined {
  const type = said ?? '';
  if (noWorks.has(type) || part.test(doi ?? '')) return undefined;
  const source = location?.source;
  const isOfConference =
    source?.type === 'conference' || location?.raw_type === 'proceedings-article';
  const name = kindNameOf(types, type);
  if (name !== 'journal' && name !== 'conference') return kinds[name];
  if (name === 'conference' || isOfConference) {
    return isWorkshop(source?.display_name, location?.raw_source_name)
      ? kinds.workshop
      : kinds.conference;
  }
  // An article at no journal: of a repository, of a page of the Web.
  const isInJournal = source?.type === 'journal' || location?.raw_type === 'journal-article';
  if (isInJournal || (doi !== undefined && source?.type !== 'repository')) return kinds.journal;
  return kinds.other;
}
