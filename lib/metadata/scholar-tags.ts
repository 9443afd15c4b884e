import { firstAndLastPage } from '../citations/pages.ts';
import { withoutTexEscapes } from '../citations/tex-in-text.ts';
import { inLanguage, type WorkRecord } from '../citations/work-record.ts';
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
    ...authors.map(({ name }): Tag => ['citation_author', name]),
    ['citation_publication_date', date && scholarDate(date)],
    ['citation_online_date', preprintDate && scholarDate(preprintDate)],
    ...containerTags(record),
    ['citation_volume', record.volume],
    ['citation_issue', record.issue],
    ['citation_firstpage', firstPage],
    ['citation_lastpage', lastPage],
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

/** Google Scholar takes a PDF only from the site of the page. */
function ownPdf({ pdf }: WorkRecord): string | undefined {
  return pdf !== undefined && new URL(pdf).origin === new URL(absolute('/')).origin
    ? pdf
    : undefined;
}
