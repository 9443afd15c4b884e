import { otherLanguage, type Language } from '../i18n/languages.ts';
import { pathOf } from './addresses.ts';
import type { ParentPage } from './page-kind.ts';
import { type IndexPage, indexPages, type PageAddress, pageAbove } from './registry.ts';

/** A link to an index page. */
export interface IndexLink {
  readonly page: IndexPage;
  readonly href: string;
}

/** The index pages that the header links to; for the search it has a form. */
const sections = indexPages.filter((page) => page !== 'search');

export interface LayoutAddresses {
  readonly language: Language;
  /** The directory in this language. */
  readonly homeHref: string;
  /** The same page in the other language. */
  readonly alternateHref: string;
  /** The index pages, of which one may be the page itself. */
  readonly sections: readonly (IndexLink & { readonly isCurrent: boolean })[];
  /** The page of the search in this language; undefined on that page, which has the form itself. */
  readonly searchHref?: string;
  /** The page above this one. */
  readonly parent?: { readonly page: ParentPage; readonly href: string };
}

/** The links in the header of a page. @param address undefined where there is no page: the other language is then its home */
export function layoutAddresses(
  address: PageAddress | undefined,
  language: Language,
): LayoutAddresses {
  const linkTo = (page: IndexPage): IndexLink => ({ page, href: pathOf({ page }, language) });
  const parent = address && pageAbove(address);
  return {
    language,
    homeHref: pathOf({ page: 'directory' }, language),
    alternateHref: pathOf(address ?? { page: 'directory' }, otherLanguage(language)),
    sections: sections.map((page) => ({ ...linkTo(page), isCurrent: page === address?.page })),
    ...(address?.page !== 'search' && { searchHref: pathOf({ page: 'search' }, language) }),
    ...(parent && { parent: { page: parent.page, href: pathOf(parent, language) } }),
  };
}
