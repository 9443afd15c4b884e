import { isWorkshop } from '../../fields/plain-fields.ts';
import { type KindAndType, type KindName, kindNameOf, kinds } from '../kind-and-type.ts';
import type { DataciteWork } from './work.ts';

/** `resourceTypeGeneral` of DataCite Metadata Schema 4.6, in small letters. */
const types: Readonly<Record<string, KindName>> = {
  journalarticle: 'journal',
  datapaper: 'journal',
  conferencepaper: 'conference',
  conferenceproceeding: 'book',
  preprint: 'preprint',
  dissertation: 'thesis',
  book: 'book',
  bookchapter: 'chapter',
  report: 'report',
  standard: 'report',
  dataset: 'dataset',
  software: 'software',
  computationalnotebook: 'software',
};

const noWorks: ReadonlySet<string> = new Set(
  'peerreview journal instrument physicalobject award project studyregistration'.split(' '),
);

/** Before there were types for texts, `Text` had a word of the registrant beside it; the first that fits counts. */
const ofTexts: readonly (readonly [RegExp, KindName])[] = [
  [/conference|proceeding/i, 'conference'],
  [/dissertation|thes[ie]s|habilitation/i, 'thesis'],
  [/preprint/i, 'preprint'],
  [/chapter|book ?part/i, 'chapter'],
  [/\bbook|monograph/i, 'book'],
  [/report/i, 'report'],
  [/(?:journal|research) ?article/i, 'journal'],
];

/** Undefined for what is no work. */
export function dataciteKind({
  types: said,
  container,
  doi,
}: DataciteWork): KindAndType | undefined {
  const general = (said?.resourceTypeGeneral ?? '').trim().toLowerCase();
  if (noWorks.has(general)) return undefined;
  if (/^10\.48550\/arxiv/i.test(doi ?? '')) return kinds.preprint;
  const word = general === 'text' || general === '' ? (said?.resourceType ?? '') : '';
  const name = ofTexts.find(([pattern]) => pattern.test(word))?.[1] ?? kindNameOf(types, general);
  return kinds[name === 'conference' && isWorkshop(container?.title) ? 'workshop' : name];
}
