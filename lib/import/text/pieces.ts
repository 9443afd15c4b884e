import { splitInlineMath } from '../../tex/inline-math.ts';

/** A part of a text that is being read: plain, or a formula with what it is without TeX. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'formula'; readonly tex: string; readonly plain: string };

/** Longer formulas are not read as such by the site (`lib/tex/inline-math.ts`). */
const maxTexLength = 900;

/** A formula, or its plain text where the site could not read it: with a dollar, with a line break at an end, too long. */
export function formulaPiece(tex: string, plain: string): Piece {
  // With a blank before it, a sign for less than at the beginning would end the formula.
  const line = tex
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/<(?=[a-z/])/gi, '< ')
    .trim();
  const isReadable = line !== '' && line.length <= maxTexLength && !/\$|\\$/.test(line);
  return isReadable ? { kind: 'formula', tex: line, plain } : { kind: 'text', text: plain };
}

/** Neighbours of the same kind as one, and digits behind a formula inside of it: `$_2$3` is none to the site. */
export function mergedPieces(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last?.kind === 'text' && piece.kind === 'text') {
      merged[merged.length - 1] = { kind: 'text', text: last.text + piece.text };
    } else if (last?.kind === 'formula') {
      merged.splice(-1, 1, ...mergedWithFormula(last, piece));
    } else if (piece.kind === 'formula' || piece.text !== '') {
      merged.push(piece);
    }
  }
  return merged;
}

type Formula = Extract<Piece, { kind: 'formula' }>;

function mergedWithFormula(formula: Formula, next: Piece): Piece[] {
  if (next.kind === 'formula') {
    const tex = `${formula.tex}${between(formula.tex, next.tex)}${next.tex}`;
    return [formulaPiece(tex, formula.plain + next.plain)];
  }
  const [, digits = '', text = ''] = /^(\d*)([\s\S]*)$/.exec(next.text) ?? [];
  const tex = digits === '' ? formula.tex : `${formula.tex} ${digits}`;
  const longer = formulaPiece(tex, formula.plain + digits);
  return text === '' ? [longer] : [longer, { kind: 'text', text }];
}

/** Two exponents, or two indices, on one base are an error of TeX; an index and an exponent are not. */
function between(before: string, after: string): string {
  const sign = after[0] ?? '';
  if (sign !== '^' && sign !== '_') return ' ';
  return before.includes(sign) ? '{}' : '';
}

/**
 * The pieces as one text with formulas between single dollars, as the site reads it (`splitInlineMath`). A dollar
 * that is none of a formula is escaped, but only where the site would else read one.
 */
export function textOf(pieces: readonly Piece[]): string {
  const merged = mergedPieces(pieces);
  const bare = joined(merged, (text) => text);
  if (isReadAs(bare, merged)) return bare;
  const escaped = joined(merged, (text) => text.replaceAll('$', '\\$'));
  if (isReadAs(escaped, merged)) return escaped;
  const plain = plainOf(merged);
  return splitInlineMath(plain).every(({ kind }) => kind === 'text')
    ? plain
    : plain.replaceAll('$', '\\$');
}

/** The pieces as one text without TeX. */
export function plainOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.kind === 'text' ? piece.text : piece.plain)).join('');
}

function joined(pieces: readonly Piece[], textAs: (text: string) => string): string {
  return pieces
    .map((piece) => (piece.kind === 'text' ? textAs(piece.text) : `$${piece.tex}$`))
    .join('');
}

function isReadAs(text: string, pieces: readonly Piece[]): boolean {
  const runs = splitInlineMath(text);
  return (
    runs.length === pieces.length &&
    pieces.every((piece, place) => {
      const source = piece.kind === 'text' ? piece.text : piece.tex;
      return (
        runs[place]?.source === source &&
        (runs[place]?.kind === 'math') === (piece.kind === 'formula')
      );
    })
  );
}
