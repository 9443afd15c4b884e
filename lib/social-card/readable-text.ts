import { plainMath } from '../tex/plain-math.ts';

/** Spaces of a width of their own, and hyphens that do not break, which the fonts lack. */
const likeness: Readonly<Record<string, string>> = {
  '\u202f': '\u00a0',
  '\u2010': '-',
  '\u2011': '-',
  // A mark of Hawaiian and of transliterations, which the serif lacks.
  '\u02bb': '\u2018',
};

/**
 * A text as a picture can draw it: one line, TeX as plain text, without signs that nobody sees. Mathematical letters
 * that Unicode has besides the ordinary ones become those.
 */
export function readableText(text: string): string {
  return plainMath(text.toWellFormed())
    .normalize('NFC')
    .replaceAll(/[\u{1d400}-\u{1d7ff}]/gu, (letter) => letter.normalize('NFKC'))
    .replaceAll(/[\u02bb\u202f\u2010\u2011]/g, (sign) => likeness[sign] ?? sign)
    .replaceAll(/[\p{Cf}\p{Cs}\p{Co}\p{Cn}\ufe00-\ufe0f]/gu, '')
    .replaceAll(/[ \p{Cc}\u2000-\u200a\u2028\u2029\u3000]+/gu, ' ')
    .trim();
}
