import { createElement } from 'react';
import satori, { type Font } from 'satori';

import { cutAtWord } from '../pages/cut-at-word.ts';
import type { CardText } from '../pages/page-card.ts';
import { familyOf } from './font-family.ts';
import { readableText } from './readable-text.ts';

/** A text with the fonts that have all of its letters. */
export interface DrawableText {
  readonly text: string;
  readonly fonts: Font[];
}

/** In characters; of a longer text no picture has room for the rest, and Satori takes long to set it. */
const maxLength = 600;

/**
 * The first wording whose every letter one of the lists of fonts has, so that no box is drawn for a letter.
 *
 * @param lists in the order of preference
 * @returns undefined when there is none: such a text is left out of the picture
 */
export async function drawable(
  wordings: CardText,
  lists: readonly Font[][],
): Promise<DrawableText | undefined> {
  for (const wording of wordings) {
    const text = cutAtWord(readableText(wording), maxLength);
    if (text === '') continue;
    for (const fonts of lists) {
      if (await hasEveryLetter(fonts, text)) return { text, fonts };
    }
  }
  return undefined;
}

/** Satori asks for another font when it has a letter, or an emoji, that none of its own can draw. */
async function hasEveryLetter(fonts: Font[], text: string): Promise<boolean> {
  let isWhole = true;
  const element = createElement(
    'div',
    { style: { display: 'flex', fontFamily: familyOf(fonts) } },
    text,
  );
  await satori(element, {
    ...canvas,
    fonts,
    loadAdditionalAsset: async () => {
      isWhole = false;
      return [];
    },
  });
  return isWhole;
}

/** The text is set in one line, however long. */
const canvas = { width: 100_000, height: 100 } as const;
