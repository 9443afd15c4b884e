/** Letters that are not a base letter with a mark, and what people type for them. */
const letters: Readonly<Record<string, string>> = {
  ...{ ı: 'i', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe' },
  ...{ '×': 'x', '∞': 'infinity', '&': ' and ', '’': "'", '‘': "'", ʼ: "'", '＇': "'" },
  ...{ '\u00ad': '', '\u200b': '', '\u200e': '', '\u200f': '', '\u2060': '', '\ufeff': '' },
};

const greek = (
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau ' +
  'upsilon phi chi psi omega'
).split(' ');

/**
 * A text in small letters without accents, whatever Unicode form it has; signs of punctuation stay. `ℓ₂` becomes
 * `l2`, `ℝ` becomes `r`, and a Greek letter its name, which is how titles are typed elsewhere.
 */
export function foldedText(text: string): string {
  const small = text.toLowerCase();
  if (/^[\u0000-\u0025\u0027-\u007f]*$/.test(small)) return small;
  return (
    small
      .normalize('NFKD')
      // `ℝ` has no small letter before it is taken for an `R`.
      .toLowerCase()
      .replaceAll(/[\u0300-\u036f]/g, '')
      .replaceAll(/[^\u0000-\u0025\u0027-\u007f]/g, (sign) => letters[sign] ?? greekName(sign))
      // Hangul that was taken apart becomes syllables again.
      .normalize('NFC')
  );
}

function greekName(sign: string): string {
  return greek[sign.charCodeAt(0) - 0x3b1] ?? sign;
}

const withoutBlanks =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]\p{M}*/gu;

const notOfAWord = /[^\p{L}\p{N}\p{M}]+/u;

/** The words of a folded text. Scripts that write no blanks have each sign for a word. */
export function wordsIn(folded: string): string[] {
  const spaced = /[^\u0000-\u024f]/.test(folded)
    ? folded.replaceAll(withoutBlanks, ' $& ')
    : folded;
  return spaced.split(notOfAWord).filter((word) => word !== '');
}
