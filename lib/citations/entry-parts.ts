/**
 * The texts that make up an entry of the list of publications. Pages put them into elements
 * (`components/works`), and `entry-text.ts` puts them one after the other.
 */
import { createTranslator } from 'next-intl';

import type { Author } from '../content/work/author-view.ts';
import type { Version } from '../content/work/version-view.ts';
import { formatPartialDate } from '../dates/partial-date.ts';
import type { Language } from '../i18n/languages.ts';
import { messagesOf } from '../i18n/messages.ts';
import { hostOf } from '../links/host-of.ts';
import { arxivAddress, doiAddress } from './identifier-addresses.ts';

/** Translates the texts around works into one language. */
export function worksTranslator(language: Language) {
  return createTranslator({
    locale: language,
    messages: messagesOf(language),
    namespace: 'works',
  });
}
export type WorksTranslator = ReturnType<typeof worksTranslator>;

/** The name of an author, or the text in place of a missing one. */
export function authorName(author: Author, t: WorksTranslator): string {
  return author.kind === 'unnamed' ? t('unnamedAuthor') : author.name;
}

/** The marks after a name: "*", "†", both or none. */
export function authorMarks(author: Author): string {
  return `${author.equalContribution ? '*' : ''}${author.corresponding ? '†' : ''}`;
}

/** The legend of the marks after the names; undefined when there are none. */
export function marksLegend(authors: Author[], t: WorksTranslator): string | undefined {
  const marks = [
    authors.some((author) => author.equalContribution) && `* ${t('equalContribution')}`,
    authors.some((author) => author.corresponding) && `† ${t('corresponding')}`,
  ].filter((mark) => mark !== false);
  return marks.length === 0 ? undefined : marks.join(' · ');
}

export interface PublicationDetail {
  key: 'venueShort' | 'venue' | 'volume' | 'issue' | 'pages' | 'date';
  text: string;
}

/**
 * Where and when a version appeared: short and full name of the venue, volume, issue, pages and
 * date, as far as they are known.
 */
export function publicationDetails(
  version: Version,
  t: WorksTranslator,
  language: Language,
): PublicationDetail[] {
  const { venueShort, venue, volume, issue, pages, date } = version;
  const details: { key: PublicationDetail['key']; text: string | undefined }[] = [
    { key: 'venueShort', text: venueShort },
    { key: 'venue', text: venue },
    { key: 'volume', text: volume && t('volume', { volume }) },
    { key: 'issue', text: issue && t('issue', { issue }) },
    { key: 'pages', text: pages && pagesText(pages, t) },
    { key: 'date', text: date && formatPartialDate(date, language) },
  ];
  return details.flatMap(({ key, text }) => (text ? [{ key, text }] : []));
}

function pagesText(pages: string, t: WorksTranslator): string {
  // "1314-1342" and "1314--1342" are ranges, which have an en dash; "A-12" is one page.
  const ranges = pages.replaceAll(/(?<=\d)\s*(?:--?|−)\s*(?=\d)/g, '–');
  return /[-–,]/.test(ranges) ? t('pages', { pages: ranges }) : t('onePage', { page: ranges });
}

/** A version in one phrase: where it appeared, and when. */
export interface VersionSummary {
  readonly venue?: { readonly key: 'venueShort' | 'venue'; readonly text: string };
  /** As text, to the month; undefined when it is not known or the name of the venue says the year. */
  readonly date?: string;
}

/** A version as a list shows it: the short name of the venue and the month. */
export function versionSummary(
  { venueShort, venue, date }: Version,
  language: Language,
): VersionSummary {
  const [key, text] =
    venueShort === undefined ? ['venue' as const, venue] : ['venueShort' as const, venueShort];
  const isDated = date !== undefined && !text?.includes(date.slice(0, 4));
  return {
    ...(text !== undefined && { venue: { key, text } }),
    ...(isDated && { date: formatPartialDate(date.slice(0, 7), language) }),
  };
}

export interface VersionLink {
  key: 'doi' | 'arxivId' | 'pdf' | 'url';
  href: string;
  label: string;
}

/** Links to a version: its identifiers and addresses. */
export function versionLinks(version: Version, t: WorksTranslator): VersionLink[] {
  const { doi, arxivId, pdf, url } = version;
  const links: (VersionLink | false)[] = [
    doi !== undefined && { key: 'doi', href: doiAddress(doi), label: `https://doi.org/${doi}` },
    arxivId !== undefined && {
      key: 'arxivId',
      href: arxivAddress(arxivId),
      label: `arXiv:${arxivId}`,
    },
    pdf !== undefined && { key: 'pdf', href: pdf, label: t('link.pdf') },
    url !== undefined && { key: 'url', href: url, label: hostOf(url) },
  ];
  return links.filter((link) => link !== false);
}
