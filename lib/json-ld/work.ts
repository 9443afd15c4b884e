import type { CreativeWork, Person, Organization } from 'schema-dts';

import { arxivAddress, doiAddress } from '../citations/identifier-addresses.ts';
import type { RecordName } from '../citations/record-names.ts';
import { withoutTexEscapes } from '../citations/tex-in-text.ts';
import type { WorkRecord } from '../citations/work-record.ts';
import type { WorkPage } from '../content/work/page-view.ts';
import type { WorkKind } from '../domain/vocabulary.ts';
import type { Language } from '../i18n/languages.ts';
import { absoluteAddress } from '../metadata/absolute-address.ts';
import type { PageAddress } from '../pages/registry.ts';
import { subjectId } from './ids.ts';

/** What schema.org calls works of a kind. */
const types = {
  journal: 'ScholarlyArticle',
  conference: 'ScholarlyArticle',
  workshop: 'ScholarlyArticle',
  preprint: 'ScholarlyArticle',
  book: 'Book',
  chapter: 'Chapter',
  thesis: 'Thesis',
  report: 'Report',
  dataset: 'Dataset',
  software: 'SoftwareSourceCode',
  other: 'CreativeWork',
} as const satisfies Record<WorkKind, string>;

/** The kinds whose pages schema.org can count, and which are in something else. */
const isWithin: readonly WorkKind[] = ['journal', 'conference', 'workshop', 'chapter'];

/** A work, with what its page shows. */
export function scholarlyWork(
  { abstract, topics, award }: Pick<WorkPage, 'abstract' | 'topics' | 'award'>,
  record: WorkRecord,
  { address, language }: { address: PageAddress; language: Language },
): CreativeWork {
  const { kind, title, authors, date, doi, arxivId } = record;
  const sameAs = [
    ...(doi === undefined ? [] : [doiAddress(doi)]),
    ...(arxivId === undefined ? [] : [arxivAddress(arxivId)]),
  ];
  return {
    '@type': types[kind],
    '@id': subjectId(address, 'work'),
    url: absoluteAddress(address, language),
    name: withoutTexEscapes(title.text),
    inLanguage: title.language,
    ...(authors.length > 0 && { author: authors.map((author) => authorOf(author, language)) }),
    ...(date !== undefined && { datePublished: date }),
    ...containerOf(record),
    ...(sameAs.length > 0 && { sameAs }),
    ...(abstract && { abstract: withoutTexEscapes(abstract.text) }),
    ...(topics.length > 0 && { keywords: topics.map(({ name }) => name.text).join(', ') }),
    ...(award && { award: award.text }),
  };
}

/** A name alone, and the page of the person (Google, "Article", author markup). */
function authorOf(
  { name, isOrganization, page }: RecordName,
  language: Language,
): Person | Organization {
  if (isOrganization) return { '@type': 'Organization', name };
  return {
    '@type': 'Person',
    ...(page && { '@id': subjectId(page, 'person'), url: absoluteAddress(page, language) }),
    name,
  };
}

function containerOf({
  kind,
  venue,
  volume,
  issue,
  pages,
}: WorkRecord): Partial<CreativeWork & object> {
  if (!isWithin.includes(kind)) {
    return venue === undefined ? {} : { publisher: { '@type': 'Organization', name: venue } };
  }
  const publication: CreativeWork | undefined =
    venue === undefined
      ? undefined
      : { '@type': kind === 'journal' ? 'Periodical' : 'Book', name: venue };
  const inVolume: CreativeWork | undefined =
    volume === undefined
      ? publication
      : {
          '@type': 'PublicationVolume',
          volumeNumber: volume,
          ...(publication && { isPartOf: publication }),
        };
  const inIssue: CreativeWork | undefined =
    issue === undefined
      ? inVolume
      : {
          '@type': 'PublicationIssue',
          issueNumber: issue,
          ...(inVolume && { isPartOf: inVolume }),
        };
  return {
    ...(inIssue && { isPartOf: inIssue }),
    ...(pages !== undefined && { pagination: pages }),
  };
}
