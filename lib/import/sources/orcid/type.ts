import { isWorkshop } from '../../fields/plain-fields.ts';
import { type KindAndType, type KindName, kindNameOf, kinds } from '../kind-and-type.ts';
import type { OrcidWork } from './work.ts';

/** Work types of ORCID (https://info.orcid.org/ufaqs/what-work-types-does-orcid-support/). */
const types: Readonly<Record<string, KindName>> = {
  'journal-article': 'journal',
  'book-review': 'journal',
  review: 'journal',
  'data-paper': 'journal',
  'conference-paper': 'conference',
  'conference-abstract': 'conference',
  'conference-poster': 'conference',
  'conference-proceedings': 'book',
  preprint: 'preprint',
  'working-paper': 'preprint',
  'book-chapter': 'chapter',
  'encyclopedia-entry': 'chapter',
  'dictionary-entry': 'chapter',
  book: 'book',
  'edited-book': 'book',
  manual: 'book',
  dissertation: 'thesis',
  'dissertation-thesis': 'thesis',
  'supervised-student-publication': 'thesis',
  report: 'report',
  'standards-and-policy': 'report',
  'data-set': 'dataset',
  software: 'software',
};

/** Undefined for what is no work. Version 2 of the API has capitals and underscores. */
export function orcidKind(work: OrcidWork): KindAndType | undefined {
  const type = (work.type ?? '').toLowerCase().replaceAll('_', '-');
  if (type === 'peer-review' || type === 'journal-issue') return undefined;
  const name = kindNameOf(types, type);
  return kinds[name === 'conference' && isWorkshop(work['journal-title']) ? 'workshop' : name];
}
