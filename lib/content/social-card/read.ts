import { isLanguage } from '../../i18n/languages.ts';
import { metadataTranslator } from '../../i18n/metadata-translator.ts';
import { isSlug } from '../../domain/slug.ts';
import { isSlugged, noSlug, type PageAddress } from '../../pages/registry.ts';
import {
  type CardAddress,
  cardAddressOf,
  cardHash,
  cardPageOf,
  cardPath,
  hashOfFile,
  type SocialCard,
} from '../../social-card/social-card.ts';
import { readRedirect } from '../addresses/read-redirect.ts';
import type { ContentReader } from '../content-reader.ts';
import { pageDescriptions } from '../page-descriptions.ts';
import { type ImageSource, readPortraitRendition } from '../portrait/read.ts';
import { readSite } from '../site/read.ts';

/** A picture to draw: its card and the image of the portrait, as WebP. */
export interface FoundCard {
  readonly card: SocialCard;
  readonly portrait?: ArrayBuffer;
}

/** The address of a picture, as a route has it. */
export interface CardParams {
  readonly language: string;
  readonly page: string;
  readonly slug: string;
  readonly file: string;
}

/** A picture that may be there: its address is well formed. */
export interface RequestedCard {
  readonly address: CardAddress;
  readonly hash: string;
}

/** @returns undefined for an address that no picture ever had */
export function requestedCard(params: CardParams): RequestedCard | undefined {
  const { language, slug } = params;
  const page = cardPageOf(params.page);
  const hash = hashOfFile(params.file);
  if (!isLanguage(language) || page === undefined || hash === undefined) return undefined;
  if (!isSlugged(page)) return slug === noSlug ? { address: { language, page }, hash } : undefined;
  return isSlug(slug) ? { address: { language, page, slug }, hash } : undefined;
}

/**
 * What is drawn into the picture of a published page.
 *
 * @returns where the picture is now, when the page has another one or another address; undefined when there is no page
 * @throws when the CMS or its images do not answer
 */
export async function readSocialCard(
  { address, hash }: RequestedCard,
  source: ImageSource,
): Promise<FoundCard | { movedTo: string } | undefined> {
  const { reader } = source;
  const card = await cardAt(address, reader);
  if (!card) {
    const current = await movedAddress(address, reader);
    const moved = current && (await cardAt(current, reader));
    return moved && { movedTo: cardPath(current, moved) };
  }
  if (cardHash(card) !== hash) return { movedTo: cardPath(address, card) };
  const portrait = await portraitOf(card, address, source);
  return { card, ...(portrait && { portrait }) };
}

async function cardAt(
  { language, page, slug = '' }: CardAddress,
  reader: ContentReader,
): Promise<SocialCard | undefined> {
  const [site, describe] = await Promise.all([
    readSite(reader, language),
    pageDescriptions[page](reader, language, slug),
  ]);
  if (!describe) return undefined;
  const siteName = site.name.text;
  const { card } = describe({
    t: metadataTranslator(language),
    siteName,
    tagline: site.tagline?.text,
  });
  return { ...card, siteName };
}

async function movedAddress(
  { language, page, slug }: CardAddress,
  reader: ContentReader,
): Promise<CardAddress | undefined> {
  if (!isSlugged(page) || slug === undefined) return undefined;
  const to: PageAddress | undefined = await readRedirect(reader, page, slug);
  return to && cardAddressOf(to, language);
}

/** Of the widths that pages ask for, the least one that fills the picture. */
const portraitWidth = 640;

async function portraitOf(
  { portrait }: SocialCard,
  { slug = '' }: CardAddress,
  source: ImageSource,
): Promise<ArrayBuffer | undefined> {
  if (!portrait) return undefined;
  const file = `${portrait.fingerprint}-${portraitWidth}.webp`;
  const rendition = await readPortraitRendition(slug, file, source);
  // Published anew a moment ago; the next request finds the other hash.
  if (!rendition || !('bytes' in rendition)) throw new Error(`the portrait of ${slug} has changed`);
  return rendition.bytes;
}
