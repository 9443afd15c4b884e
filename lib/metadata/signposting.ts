import type { WorkRecord } from '../citations/work-record.ts';
import type { Language } from '../i18n/languages.ts';
import { citationFormats, mediaTypes, representationPath } from '../pages/representations.ts';
import { absolute, absoluteAddress } from './absolute-address.ts';

/** A typed link (RFC 8288). */
export interface TypedLink {
  readonly rel: string;
  readonly href: string;
  readonly type?: string;
}

/** A header must not grow with a collaboration of thousands. */
const maxAuthors = 10;

/**
 * The links by which programs find their way from the page of a work (signposting.org/FAIR). `cite-as` is not among
 * them: it may only name an identifier that leads to this very page, and a DOI leads to the publisher.
 */
export function workLinksForMachines(record: WorkRecord, language: Language): TypedLink[] {
  const { slug } = record;
  if (slug === undefined) return [];
  const authors = record.authors.flatMap(({ page }) =>
    page ? [absoluteAddress(page, language)] : [],
  );
  return [
    ...authors.slice(0, maxAuthors).map((href) => ({ rel: 'author', href })),
    ...citationFormats.map((format) => ({
      rel: 'describedby',
      href: absolute(representationPath({ page: 'work', slug }, format, language)),
      type: mediaTypes[format],
    })),
    ...(record.pdf ? [{ rel: 'item', href: record.pdf, type: 'application/pdf' }] : []),
    { rel: 'type', href: 'https://schema.org/ScholarlyArticle' },
    { rel: 'type', href: 'https://schema.org/AboutPage' },
  ];
}
