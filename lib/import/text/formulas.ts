import { MathMLToLaTeX } from 'mathml-to-latex';

import { mathmlOf } from '../../tex/mathml.ts';
import { formulaPiece, type Piece } from './pieces.ts';

/** Larger than any formula of a title or an abstract; bounds the work of the converter. */
const maxMathmlLength = 20_000;

/**
 * A formula from MathML without prefixes; its plain text where the converter or the site could not read it.
 *
 * @param markup the `math` element
 * @param plain its text
 */
export function mathmlPiece(markup: string, plain: string): Piece {
  const tex = markup.length > maxMathmlLength ? '' : latexOfMathml(markup);
  return tex === '' || mathmlOf(tex) === undefined
    ? { kind: 'text', text: plain }
    : formulaPiece(tex, plain);
}

function latexOfMathml(markup: string): string {
  try {
    return MathMLToLaTeX.convert(markup).trim();
  } catch {
    return '';
  }
}

/** Endings of ordinal numbers, which no formula is needed for: "1st", "2e", "n°". */
const ordinal = /^(?:st|nd|rd|th|er|re|ère|e|ème|o|a|os|as|°|tm|™|®|©|\*+|†|‡)$/i;

/**
 * A raised or lowered text as TeX without a base (`Cu$_2$O`), if it is simple: signs of a number, or one word.
 *
 * @param sign `^` or `_`
 * @param text its content without markup
 */
export function scriptPiece(sign: '^' | '_', text: string): Piece {
  const content = text.trim();
  const isSimple =
    /^[\p{L}\d+\-−–±.,/*′'()= ]{1,20}$/u.test(content) && /[\p{L}\d+\-−–±*′]/u.test(content);
  if (!isSimple || ordinal.test(content)) return { kind: 'text', text };
  const tex = content
    .replaceAll(/\p{L}{2,}/gu, '\\mathrm{$&}')
    .replaceAll(/[−–]/g, '-')
    .replaceAll('±', '\\pm ')
    .replaceAll(/['′]/g, '\\prime ')
    .trim();
  return formulaPiece(tex.length === 1 ? `${sign}${tex}` : `${sign}{${tex}}`, text);
}
