import { z } from 'zod';

import type { Language } from '../i18n/languages.ts';
import { textLinkWire } from './link-target.ts';
import { localisedWire, pickLanguage } from './phrase.ts';
import { nowhere, type Spot } from './spot.ts';
import type { BiographyBlock, Profile } from './views.ts';
import { listOf } from './wire.ts';

const spanWire = z.object({
  _key: z.string(),
  text: z.string(),
  marks: listOf(z.string(), 'mark'),
});

const linkWire = z.object({ _key: z.string(), _type: z.literal('link'), href: textLinkWire });

const blockWire = z.object({
  _key: z.string(),
  _type: z.literal('block'),
  style: z.enum(['normal', 'h3']).catch('normal'),
  listItem: z.enum(['bullet', 'number']).nullish().catch(undefined),
  children: listOf(spanWire, 'span of a biography'),
  markDefs: listOf(linkWire, 'link of a biography'),
});
type BlockWire = z.output<typeof blockWire>;

/** Portable text as the schema lets editors write it (https://www.portabletext.org/specification/). */
export const biographyWire = localisedWire(listOf(blockWire, 'block of a biography'), 'biography');

function isFilled(block: BlockWire): boolean {
  return block.children.some((span) => span.text.trim() !== '');
}

function blockView(block: BlockWire): BiographyBlock {
  const links = new Map(block.markDefs.map((link) => [link._key, link.href]));
  return {
    key: block._key,
    style: block.listItem ?? block.style,
    spans: block.children.map((span) => {
      const href = span.marks.map((mark) => links.get(mark)).find((found) => found !== undefined);
      return {
        key: span._key,
        text: span.text,
        strong: span.marks.includes('strong'),
        em: span.marks.includes('em'),
        ...(href !== undefined && { href }),
      };
    }),
  };
}

/** A biography in the language of the page, or else in another; undefined when all are blank. */
export function biographyView(
  biography: z.output<typeof biographyWire>,
  language: Language,
  spot: Spot = nowhere,
): Profile['biography'] {
  const picked = pickLanguage(biography, language, (blocks) => blocks.some(isFilled), spot);
  if (!picked) return undefined;
  const { value, ...more } = picked;
  return { blocks: value.filter(isFilled).map(blockView), ...more };
}
