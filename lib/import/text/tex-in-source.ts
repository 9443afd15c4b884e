import { splitInlineMath } from '../../tex/inline-math.ts';
import { formulaPiece, type Piece } from './pieces.ts';

/**
 * A text of a source as pieces: what stands between dollars is a formula if it looks like one, and else it is
 * money. `$$…$$`, `\(…\)` and `\[…\]` are formulas too.
 */
export function piecesOfTex(text: string): Piece[] {
  if (!/[$\\]/.test(text)) return [{ kind: 'text', text }];
  return splitInlineMath(withSingleDollars(text)).map(({ kind, source }) =>
    kind === 'math' && looksLikeFormula(source)
      ? formulaPiece(source, `$${source}$`)
      : { kind: 'text', text: kind === 'math' ? `$${source}$` : source },
  );
}

function withSingleDollars(text: string): string {
  return text
    .replaceAll(/\$\$\s*([^$]{1,900}?)\s*\$\$/g, (whole, tex: string) =>
      looksLikeFormula(tex) ? `$${tex}$` : whole,
    )
    .replaceAll(/\\\(\s*([^$]{1,900}?)\s*\\\)/g, '$$$1$$')
    .replaceAll(/\\\[\s*([^$]{1,900}?)\s*\\\]/g, '$$$1$$');
}

/**
 * Whether a text between dollars is meant as TeX: it has a command or a sign of TeX, or is too short for words.
 * "5 million (US" and "5 and earns 10" are none.
 */
export function looksLikeFormula(source: string): boolean {
  if (/\\[a-zA-Z,;!{}]|[\^_=]/.test(source)) return true;
  const hasWords = /\p{L}{2,}[\s(),.;:–—-]+\p{L}{2,}/u.test(source);
  const isAmount = /^\d[\d.,]*\s*(?:\p{L}|\()/u.test(source) && /\s/.test(source);
  return !hasWords && !isAmount;
}

/** The formula of a `tex-math` element, which may be a whole document of LaTeX with dollars around it. */
export function texOfDocument(source: string): string {
  const body = /\\begin\{document\}([\s\S]*?)\\end\{document\}/.exec(source)?.[1] ?? source;
  const trimmed = body.trim();
  const inner = /^(?:\$\$?|\\\(|\\\[)([\s\S]*?)(?:\$\$?|\\\)|\\\])$/.exec(trimmed)?.[1] ?? trimmed;
  return inner.trim();
}
