import type { Metadata } from 'next';

import { type Language, otherLanguage } from '../i18n/languages.ts';
import type { PageDescription, PageKind } from '../pages/page-kind.ts';
import { type PageAddress, pageKinds } from '../pages/registry.ts';
import { cardAddressOf, cardAlt, cardPath, cardSize } from '../social-card/social-card.ts';
import { absolute, absoluteAddress } from './absolute-address.ts';

interface OpenGraphContext {
  readonly language: Language;
  readonly siteName: string;
  /** A preview has no picture: its public address would name what is not published. */
  readonly isDraft: boolean;
}

/**
 * A page as other sites show a link to it (https://ogp.me), with a large picture. Next repeats it for X.
 */
export function openGraphMetadata(
  address: PageAddress,
  { title, description, card }: PageDescription,
  { language, siteName, isDraft }: OpenGraphContext,
): Pick<Metadata, 'openGraph' | 'twitter'> {
  const { openGraphType }: PageKind = pageKinds[address.page];
  const openGraph = {
    type: openGraphType ?? 'website',
    title,
    description,
    url: absoluteAddress(address, language),
    siteName,
    locale: `${language}_CA`,
    alternateLocale: `${otherLanguage(language)}_CA`,
  };
  if (isDraft) return { openGraph };
  const drawn = { ...card, siteName };
  const url = absolute(cardPath(cardAddressOf(address, language), drawn));
  return {
    openGraph: { ...openGraph, images: [{ url, ...cardSize, alt: cardAlt(drawn) }] },
    twitter: { card: 'summary_large_image' },
  };
}
