import type { Metadata } from 'next';

import type { Site } from '../content/site/view.ts';
import type { Language } from '../i18n/languages.ts';
import { messagesOf } from '../i18n/messages.ts';
import { metadataTranslator } from '../i18n/metadata-translator.ts';
import type { MetadataContext, PageDescription } from '../pages/page-kind.ts';
import { isUnindexed, type PageAddress } from '../pages/registry.ts';
import { absoluteAddress } from './absolute-address.ts';
import { alternateAddresses } from './alternate-addresses.ts';
import { openGraphMetadata } from './open-graph.ts';

/** What metadata needs besides the content. */
interface PageContext {
  readonly language: Language;
  readonly site: Site;
  readonly isDraft: boolean;
}

/**
 * A page's title, description, picture and addresses in every language.
 *
 * @param describe makes the title and description from the kind's content
 */
export function pageMetadata(
  address: PageAddress,
  { language, site, isDraft }: PageContext,
  describe: (context: MetadataContext) => PageDescription,
): Metadata {
  const siteName = site.name.text;
  const page = describe({
    t: metadataTranslator(language),
    siteName,
    tagline: site.tagline?.text,
  });
  const { title, description } = page;
  return {
    title,
    description,
    alternates: alternatesOf(address, language),
    ...openGraphMetadata(address, page, { language, siteName, isDraft }),
    // Its links are followed all the same.
    ...((isUnindexed(address.page) || isFiltered(address)) && {
      robots: { index: false, follow: true },
    }),
  };
}

/** Whether a page has some of a list: there is no end to such pages. The second page of a whole list is none. */
function isFiltered(address: PageAddress): boolean {
  const query = 'query' in address ? (address.query ?? '') : '';
  return [...new URLSearchParams(query).keys()].some((name) => name !== 'page');
}

/** The title of a 404 page. */
export function notFoundMetadata(language: Language): Metadata {
  return { title: messagesOf(language).notFound.title };
}

/** The title of a redirect. */
export function movedMetadata(language: Language): Metadata {
  return { title: messagesOf(language).moved.title };
}

/** The title of a page that failed to render. */
export function failureMetadata(language: Language): Metadata {
  return { title: messagesOf(language).failure.title };
}

/** The canonical address of the page, and its address in every language. */
function alternatesOf(address: PageAddress, language: Language): Metadata['alternates'] {
  return {
    canonical: absoluteAddress(address, language),
    languages: alternateAddresses(address),
  };
}
