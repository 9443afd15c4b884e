import type { WorkKind } from '../domain/vocabulary.ts';
import type { Language } from '../i18n/languages.ts';
import { absoluteAddress } from '../metadata/absolute-address.ts';
import { worksTranslator } from './entry-parts.ts';
import { arxivAddress } from './identifier-addresses.ts';
import type { RecordName } from './record-names.ts';
import { inLanguage, type WorkRecord } from './work-record.ts';

/** A name as CSL-JSON has it: in parts, or whole (`literal`). */
export interface CslName {
  family?: string;
  given?: string;
  'non-dropping-particle'?: string;
  suffix?: string;
  literal?: string;
}

/** An item of CSL-JSON, version 1.0.2; only what Portrait writes. */
export interface CslItem {
  id: string;
  type: (typeof cslTypes)[WorkKind];
  title: string;
  author?: CslName[];
  issued?: { 'date-parts': [number[]] };
  'container-title'?: string;
  'container-title-short'?: string;
  'event-title'?: string;
  publisher?: string;
  genre?: string;
  number?: string;
  volume?: string;
  issue?: string;
  page?: string;
  DOI?: string;
  URL?: string;
  abstract?: string;
  keyword?: string;
  language: string;
  /** What CSL has no variable for. */
  custom?: { eprint?: string; eprinttype?: 'arxiv'; pdf?: string };
}

/** CSL 1.0.2, appendix III. An `article` is a preprint: what was not published in a journal. */
export const cslTypes = {
  journal: 'article-journal',
  conference: 'paper-conference',
  workshop: 'paper-conference',
  preprint: 'article',
  book: 'book',
  chapter: 'chapter',
  thesis: 'thesis',
  report: 'report',
  dataset: 'dataset',
  software: 'software',
  other: 'document',
} as const satisfies Record<WorkKind, string>;

/** The kinds that are published within something else. */
const contained: readonly WorkKind[] = ['journal', 'conference', 'workshop', 'chapter'];

/**
 * A work as an item of CSL-JSON.
 *
 * @param language of the abstract, the topics and the words that say what it is
 */
export function cslItem(record: WorkRecord, language: Language): CslItem {
  const { kind, venue, venueShort, volume, issue, pages, doi, arxivId, pdf } = record;
  const isContained = contained.includes(kind);
  const abstract = inLanguage(record.abstracts, language)?.text;
  const keyword = record.topics
    .flatMap((names) => inLanguage(names, language)?.text ?? [])
    .join(', ');
  const url = addressOf(record, language);
  const genre = genreOf(kind, language);
  const custom = customOf(record);
  return {
    id: citationKey(record),
    type: cslTypes[kind],
    title: record.title.text,
    ...(record.authors.length > 0 && { author: record.authors.map(cslName) }),
    ...(record.date && { issued: { 'date-parts': [record.date.split('-').map(Number)] } }),
    ...(venue && { [isContained ? 'container-title' : 'publisher']: venue }),
    ...(venueShort && shortVenue(kind, venueShort)),
    ...(genre !== undefined && { genre }),
    ...(kind === 'preprint' && arxivId && { number: `arXiv:${arxivId}` }),
    ...(volume && { volume }),
    ...(issue && { issue }),
    ...(pages && { page: pages }),
    ...(doi && { DOI: doi }),
    ...(url && { URL: url }),
    ...(abstract && { abstract }),
    ...(keyword && { keyword }),
    language: record.title.language,
    ...(custom && { custom }),
    ...(pdf && { custom: { ...custom, pdf } }),
  };
}

/** The key by which a document cites the work: it stays when a title or a date is mended, and no other work has it. */
export function citationKey({ slug, id }: Pick<WorkRecord, 'slug' | 'id'>): string {
  return slug ?? id;
}

/** A name in parts, or whole where nobody entered them. */
export function cslName(name: RecordName): CslName {
  if (name.isOrganization || name.familyName === undefined) return { literal: name.name };
  return {
    family: name.familyName,
    ...(name.givenName && { given: name.givenName }),
    ...(name.nameParticle && { 'non-dropping-particle': name.nameParticle }),
    ...(name.nameSuffix && { suffix: name.nameSuffix }),
  };
}

/** "NeurIPS 2024" is the name of an event, and "JMLR" the short name of a journal. */
function shortVenue(kind: WorkKind, text: string): Partial<CslItem> {
  if (kind === 'conference' || kind === 'workshop') return { 'event-title': text };
  return contained.includes(kind) ? { 'container-title-short': text } : {};
}

/** Where a reader finds the work: at its publisher, or else at arXiv, or else on its page here. */
function addressOf(
  { url, doi, arxivId, slug }: WorkRecord,
  language: Language,
): string | undefined {
  if (url !== undefined) return url;
  if (doi !== undefined) return undefined;
  if (arxivId !== undefined) return arxivAddress(arxivId);
  return slug === undefined ? undefined : absoluteAddress({ page: 'work', slug }, language);
}

function genreOf(kind: WorkKind, language: Language): string | undefined {
  if (kind !== 'preprint' && kind !== 'thesis') return undefined;
  return worksTranslator(language)(`kind.${kind}`);
}

function customOf({ arxivId }: WorkRecord): CslItem['custom'] {
  return arxivId === undefined ? undefined : { eprint: arxivId, eprinttype: 'arxiv' };
}
