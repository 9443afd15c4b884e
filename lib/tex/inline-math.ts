/** A run of plain text, or of TeX without its dollars. */
export interface Run {
  kind: 'text' | 'math';
  source: string;
}

/** Longer than any formula in an abstract; bounds the search for a closing dollar too. */
const maxFormulaLength = 1_000;

/**
 * Splits a text into plain runs and inline formulas between single dollars.
 *
 * An amount of money is no formula: as in Pandoc (`tex_math_dollars`), the opening dollar has no
 * space right after it, the closing one no space right before it and no digit right after it. `\$`
 * is a dollar sign in plain text; a doubled dollar opens nothing.
 *
 * @param text what an editor wrote
 * @returns the runs in order; joined, they hold everything but the delimiters. Never throws.
 */
export function splitInlineMath(text: string): Run[] {
  const runs: Run[] = [];
  let plain = '';
  let at = 0;
  while (at < text.length) {
    const two = text.slice(at, at + 2);
    if (two === '\\$') {
      plain += '$';
      at += 2;
      continue;
    }
    if (two === '$$') {
      plain += two;
      at += 2;
      continue;
    }
    const end = text[at] === '$' ? closingDollar(text, at) : undefined;
    if (end === undefined) {
      plain += text[at];
      at += 1;
      continue;
    }
    if (plain) runs.push({ kind: 'text', source: plain });
    runs.push({ kind: 'math', source: text.slice(at + 1, end) });
    plain = '';
    at = end + 1;
  }
  if (plain) runs.push({ kind: 'text', source: plain });
  return runs;
}

/** The index of the dollar that closes the formula at `open`; undefined when there is no formula. */
function closingDollar(text: string, open: number): number | undefined {
  if (/\s/.test(text[open + 1] ?? ' ')) return undefined;
  const limit = Math.min(text.length, open + 2 + maxFormulaLength);
  for (let at = open + 1; at < limit; at += 1) {
    if (text[at] === '\\') {
      at += 1;
      continue;
    }
    if (text[at] !== '$') continue;
    if (text[at + 1] === '$') {
      at += 1;
      continue;
    }
    if (/\s/.test(text[at - 1] ?? '') || /\d/.test(text[at + 1] ?? '')) continue;
    return at;
  }
  return undefined;
}
