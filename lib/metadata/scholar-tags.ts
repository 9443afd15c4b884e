import { firstAndLastPage } from '../citations/pages.ts';
import { indexName, type RecordName } from '../citations/record-names.ts';
import { withoutTexEscapes } from '../citations/tex-in-text.ts';
import { inLanguage, type WorkRecord } from '../citations/work-record.ts';
import type { WorkKind } from '../domain/vocabulary.ts';
import type { Language } from '../i18n/languages.ts';
import { absolute, absoluteAddress } from './absolute-address.ts';

/** A `<meta>` element. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/**
 * The tags by which Google Scholar and Zotero read a work (Google Scholar, "Inclusion Guidelines for Webmasters",
 * indexing).
 *
 * @param language of the page
 */
export function scholarTags(record: WorkRecord, language: Language): MetaTag[] {
  const { slug, title, authors, date, preprintDate, doi, arxivId } = record;
  const abstract = inLanguage(record.abstracts, language)?.text;
  const topics = record.topics.flatMap((names) => inLanguage(names, language)?.text ?? []);
  const [firstPage, lastPage] = firstAndLastPage(record.pages);
  return tags([
    ['citation_title', withoutTexEscapes(title.text)],
    ...authors.map((author): Tag => ['citation_author', authorName(author, authors.length)]),
    ['citation_publication_date', date && scholarDate(date)],
    ['citation_online_date', preprintDate && scholarDate(preprintDate)],
    ...containerTags(record),
    ['citation_volume', record.volume],
    ['citation_issue', record.issue],
    ['citation_firstpage', firstPage],
    ['citation_lastpage', lastPage],
    ...zoteroTags(record),
    ['citation_doi', doi],
    ['citation_arxiv_id', arxivId],
    ['citation_pdf_url', ownPdf(record)],
    ['citation_language', title.language],
    ['citation_abstract', abstract && withoutTexEscapes(abstract)],
    ['citation_keywords', topics.join('; ')],
    [
      'citation_public_url',
      slug === undefined ? undefined : absoluteAddress({ page: 'work', slug }, language),
    ],
  ]);
}

type Tag = [name: string, content: string | undefined];

function tags(all: readonly Tag[]): MetaTag[] {
  return all.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}

/** A day, or else the year: Google Scholar knows no months. */
function scholarDate(date: string): string {
  const parts = date.split('-').map(Number);
  return parts.length === 3 ? parts.join('/') : date.slice(0, 4);
}

/** What the work is published in. It says what the work is, so there is one at most. */
function containerTags({ kind, venue }: WorkRecord): Tag[] {
  switch (kind) {
    case 'journal':
      return [['citation_journal_title', venue]];
    case 'conference':
    case 'workshop':
      return [['citation_conference_title', venue]];
    case 'chapter':
      return [['citation_inbook_title', venue]];
    case 'thesis':
      return [['citation_dissertation_institution', venue]];
    case 'report':
      return [['citation_technical_report_institution', venue]];
    case 'book':
      return [['citation_publisher', venue]];
    default:
      return [];
  }
}

/** What Zotero takes works of other kinds for: without it, they would be articles of a journal. */
const zoteroTypes: Partial<Record<WorkKind, string>> = {
  preprint: 'preprint',
  book: 'book',
  dataset: 'dataset',
  software: 'computerProgram',
  other: 'document',
};

/** What only Zotero reads, in its own terms: the tags of Google Scholar know no preprints and no proceedings. */
function zoteroTags({ kind, venue, arxivId }: WorkRecord): Tag[] {
  const isPreprint = kind === 'preprint';
  return [
    ['z:itemType', zoteroTypes[kind]],
    ['z:repository', isPreprint ? venue : undefined],
    ['z:archiveID', isPreprint && arxivId ? `arXiv:${arxivId}` : undefined],
    ['z:extra', !isPreprint && arxivId ? `arXiv: ${arxivId}` : undefined],
    ['z:proceedingsTitle', kind === 'conference' || kind === 'workshop' ? venue : undefined],
  ];
}

/**
 * A name as printed, or in the order of an index where readers would take it apart wrongly: Google Scholar allows both.
 * A comma in the only author's name makes two authors for Zotero.
 */
function authorName(author: RecordName, count: number): string {
  if (author.isOrganization || count === 1) return author.name;
  return indexName(author.name, author) ?? author.name;
}

/** Google Scholar takes a PDF only from the site of the page. */
function ownPdf({ pdf }: WorkRecord): string | undefined {
  return pdf !== undefined && new URL(pdf).origin === new URL(absolute('/')).origin
    ? pdf
    : undefined;
}
