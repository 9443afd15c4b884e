import { createElement, type CSSProperties } from 'react';
import satori from 'satori';

import { cutAtWord } from '../pages/cut-at-word.ts';
import type { DrawableText } from './drawable.ts';
import { familyOf } from './font-family.ts';

/** How a text is set. */
export interface TextBlock {
  readonly width: number;
  readonly maxHeight: number;
  /** Font sizes in pixels, the largest first. */
  readonly sizes: readonly [number, ...number[]];
  readonly style: CSSProperties & { readonly lineHeight: number };
}

/** A text in a size in which it fits. */
export interface FittedText {
  readonly text: string;
  readonly style: CSSProperties;
  /** In pixels. */
  readonly height: number;
}

/** Width of a letter over its size: on average, and of a text of narrow letters. */
const letterWidth = { average: 0.5, least: 0.3 } as const;

/** A text in the largest of the sizes in which it fits; in the smallest one it ends with an ellipsis, after a word. */
export async function fittedText(
  { text, fonts }: DrawableText,
  { width, maxHeight, sizes, style }: TextBlock,
): Promise<FittedText> {
  const at = (fontSize: number): CSSProperties => ({
    ...style,
    fontFamily: familyOf(fonts),
    fontSize,
    wordBreak: 'break-word',
  });
  const heightOf = async (of: string, fontSize: number): Promise<number> => {
    const element = createElement('div', { style: { ...at(fontSize), width } }, of);
    const svg = await satori(element, { width, fonts });
    return Number(/ height="([\d.]+)"/.exec(svg)?.[1] ?? Infinity);
  };
  const longestWord = Math.max(...text.split(/[\s-]/).map((word) => word.length));
  const smallest = sizes.at(-1) ?? sizes[0];
  for (const fontSize of sizes) {
    const leastLines = Math.floor((text.length * fontSize * letterWidth.least) / width);
    const isTooLong = leastLines * fontSize * style.lineHeight > maxHeight;
    const breaksWord =
      longestWord * fontSize * letterWidth.average > width && fontSize !== smallest;
    if (isTooLong || breaksWord) continue;
    const height = await heightOf(text, fontSize);
    if (height <= maxHeight) return { text, style: at(fontSize), height };
  }
  for (let length = text.length - 1; ; length = Math.floor(length * 0.95)) {
    const cut = withoutComma(cutAtWord(text, length));
    const height = await heightOf(cut, smallest);
    if (height <= maxHeight || length <= 1) return { text: cut, style: at(smallest), height };
  }
}

/** Before an ellipsis no other sign is wanted. */
function withoutComma(cut: string): string {
  return cut.replace(/[\s,;:.…–-]+…$/u, '…');
}
