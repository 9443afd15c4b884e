/** Texts that authors typed in TeX, as arXiv has them: a `<` is a sign, `\'e` an accent, `--` a dash. */
import { foldedLine, withoutInvisible, withoutMarkupSigns } from './folded.ts';
import { textOf } from './pieces.ts';
import { piecesOfTex } from './tex-in-source.ts';

/** Accents as combining characters. */
const accents: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
};
const letters: Readonly<Record<string, string>> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  aa: 'å',
  AA: 'Å',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  i: 'ı',
  j: 'ȷ',
};

/** One line of TeX with its formulas between dollars and everything else as plain characters. */
export function texLine(text: string): string {
  const pieces = piecesOfTex(withoutInvisible(text)).map((piece) =>
    piece.kind === 'text' ? { ...piece, text: plainTex(piece.text) } : piece,
  );
  return foldedLine(withoutMarkupSigns(textOf(pieces)));
}

/** The same in paragraphs: a line that is indented or follows a blank one begins one (arXiv’s own convention). */
export function texParagraphs(text: string): string {
  return text
    .split(/\n[ \t]*\n|\n(?=[ \t]{2,}\S)/)
    .map(texLine)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

function plainTex(text: string): string {
  const plain = !text.includes('\\')
    ? text
    : text
        .replaceAll(/\{?\\([`'^~=."])\s*\{?\\?([a-zA-Z])(?![a-zA-Z]*\{)\}{0,2}/g, accented)
        .replaceAll(/\{?\\([uvHrdck])(?:\s+|\s*\{)\\?([a-zA-Z])\}{1,2}/g, accented)
        .replaceAll(
          /\{\\(ss|oe|OE|ae|AE|aa|AA|[oOlLij])\s*\}|\\(ss|oe|OE|ae|AE|aa|AA|[oOlL])(?:\{\}|\s+|(?![a-zA-Z]))/g,
          (_, one?: string, other?: string) => letters[one ?? other ?? ''] ?? '',
        )
        .replaceAll(/\\(?:emph|textit|textbf|textrm|textsc|texttt|text)\s*\{([^{}]*)\}/g, '$1')
        .replaceAll(/\\([&%#_])/g, '$1');
  return plain
    .replaceAll('---', '—')
    .replaceAll(/(?<!-)--(?!-)/g, '–')
    .replaceAll(/``([^`']*)''/g, '“$1”')
    .replaceAll(/(?<=[\p{L}.])~(?=[\p{L}(])/gu, ' ')
    .normalize();
}

function accented(_: string, accent: string, letter: string): string {
  return `${letter}${accents[accent] ?? ''}`;
}
