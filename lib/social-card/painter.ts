import satori, { type Font } from 'satori';
import sharp from 'sharp';

import type { CardText } from '../pages/page-card.ts';
import { drawable } from './drawable.ts';
import { fittedText, type FittedText, type TextBlock } from './fitted-text.ts';
import { type CardFonts, readFonts } from './fonts.ts';
import { cardLayout, type CardTexts, columnWidth, portraitSize, titleHeight } from './layout.ts';
import { cardSize, type SocialCard } from './social-card.ts';

/** Draws pictures of pages. It keeps the fonts, because Satori parses a list of them once. */
export class CardPainter {
  #faces: Promise<Faces> | undefined;

  /**
   * @param portrait an image in the shape of portraits, of at least 504 pixels in width
   * @returns a PNG of 1200 × 630 pixels
   */
  async draw(card: SocialCard, portrait?: ArrayBuffer): Promise<Buffer> {
    const faces = await this.#readFaces();
    const hasPortrait = portrait !== undefined;
    const texts = await cardTexts(card, { faces, width: columnWidth(hasPortrait) });
    const svg = await satori(cardLayout(texts, hasPortrait), { ...cardSize, fonts: faces.all });
    const picture = sharp(Buffer.from(svg));
    if (hasPortrait) {
      const input = await sharp(portrait).resize(portraitSize).toBuffer();
      picture.composite([{ input, left: cardSize.width - portraitSize.width, top: 0 }]);
    }
    return picture.png({ compressionLevel: 9, palette: !hasPortrait }).toBuffer();
  }

  async #readFaces(): Promise<Faces> {
    try {
      return await (this.#faces ??= readFaces());
    } catch (error) {
      // The next picture tries again.
      this.#faces = undefined;
      throw error;
    }
  }
}

/** Lists of fonts, each made once: Satori recognises a list that it has parsed. */
interface Faces {
  readonly all: Font[];
  /** The serif, or else the sans for all of a text, or else letters of both. */
  readonly read: readonly Font[][];
  readonly lookedUp: readonly Font[][];
}

async function readFaces(): Promise<Faces> {
  const { serif, sans }: CardFonts = await readFonts();
  const all = [...serif, ...sans.filter((font) => !serif.includes(font))];
  return { all, read: [serif, sans, all], lookedUp: [sans, all] };
}

/** What of a card can be drawn, in the sizes in which it fits. */
async function cardTexts(
  card: SocialCard,
  { faces, width }: { faces: Faces; width: number },
): Promise<CardTexts> {
  const fit = async (
    wordings: CardText,
    lists: readonly Font[][],
    block: TextBlock,
  ): Promise<FittedText | undefined> => {
    const text = await drawable(wordings, lists);
    return text && fittedText(text, block);
  };
  const { read, lookedUp } = faces;
  const sectionName = card.section === undefined ? [] : [card.section];
  const [section, lead, details] = await Promise.all([
    fit(sectionName, lookedUp, { ...sectionBlock, width }),
    fit(card.lead ?? [], read, { ...leadBlock, width }),
    Promise.all(card.details.map((detail) => fit(detail, lookedUp, { ...detailBlock, width }))),
  ]);
  const particulars = { lead, details: details.flatMap((detail) => detail ?? []) };
  const maxHeight = titleHeight(particulars);
  // Where nothing of the title can be drawn, the section is the title.
  const wordings = [...card.title, ...sectionName];
  const title = await fit(wordings, read, { ...titleBlock, width, maxHeight });
  const siteName = await fit([card.siteName], read, { ...siteNameBlock, width: width * 0.6 });
  const isTitle = section !== undefined && section.text === title?.text;
  return { section: isTitle ? undefined : section, title, ...particulars, siteName };
}

const titleBlock = {
  sizes: [124, 112, 100, 88, 78, 68, 60, 52, 46],
  style: { lineHeight: 1.04, letterSpacing: '-0.022em', textWrap: 'balance' },
} as const;
const siteNameBlock = { maxHeight: 50, sizes: [38, 32, 26], style: { lineHeight: 1.2 } } as const;
const sectionBlock = { maxHeight: 40, sizes: [27, 22], style: { lineHeight: 1.2 } } as const;
const leadBlock = { maxHeight: 100, sizes: [40, 36], style: { lineHeight: 1.25 } } as const;
const detailBlock = { maxHeight: 84, sizes: [30, 27], style: { lineHeight: 1.4 } } as const;
