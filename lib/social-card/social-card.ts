import { createHash } from 'node:crypto';

import type { Language } from '../i18n/languages.ts';
import type { PageCard } from '../pages/page-card.ts';
import { cutAtWord } from '../pages/cut-at-word.ts';
import { noSlug, type PageAddress, type PageName, pageNames } from '../pages/registry.ts';

/** All that is drawn into the picture of one page. */
export interface SocialCard extends PageCard {
  readonly siteName: string;
}

/** In pixels, as Open Graph and its readers want it: 1.91 to 1. */
export const cardSize = { width: 1200, height: 630 } as const;

/** To be raised when the same card is drawn in another way, so that the pictures get new addresses. */
const drawing = 1;

/** The kinds of pages that have pictures of their own. A CV has that of the profile. */
export type CardPage = Exclude<PageName, 'cv'>;

/** The page whose picture it is. */
export interface CardAddress {
  readonly language: Language;
  readonly page: CardPage;
  /** Undefined for a list. */
  readonly slug?: string | undefined;
}

/** @returns undefined for a name that no such kind has */
export function cardPageOf(name: string): CardPage | undefined {
  return pageNames.filter((page) => page !== 'cv').find((page) => page === name);
}

/** The page whose picture a page has: a list that is filtered has that of the whole list. */
export function cardAddressOf(address: PageAddress, language: Language): CardAddress {
  const { page } = address;
  const slug = 'slug' in address ? address.slug : undefined;
  return { language, page: page === 'cv' ? 'profile' : page, slug };
}

/** The address of a picture on this site: what is drawn identifies it, so it can be cached for ever. */
export function cardPath({ language, page, slug = noSlug }: CardAddress, card: SocialCard): string {
  return `/media/cards/${language}/${page}/${encodeURIComponent(slug)}/${cardHash(card)}.png`;
}

/** Identifies what is drawn. */
export function cardHash({
  siteName,
  section,
  title,
  lead,
  details,
  portrait,
}: SocialCard): string {
  const drawn = [
    drawing,
    siteName,
    section ?? null,
    title,
    lead ?? [],
    details,
    portrait?.fingerprint ?? null,
  ];
  return createHash('sha256').update(JSON.stringify(drawn)).digest('base64url').slice(0, 12);
}

/** @returns the hash in the file name of a picture; undefined when the name has another form */
export function hashOfFile(file: string): string | undefined {
  return /^([\w-]{12})\.png$/.exec(file)?.[1];
}

/** The longest text that readers of `og:image:alt` show whole. */
const maxAltLength = 200;

/** The texts of a picture in words, for who does not see it. */
export function cardAlt({ siteName, title, lead, details }: SocialCard): string {
  const texts = [title, ...(lead ? [lead] : []), ...details].flatMap(([first]) => first ?? []);
  return cutAtWord([...texts, siteName].join(' – '), maxAltLength);
}
