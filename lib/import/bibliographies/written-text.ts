import { oneLine } from '../../citations/one-line.ts';
import { type Run, splitInlineMath } from '../../tex/inline-math.ts';

/** A text on one line, in the composed form in which texts are compared (NFC). */
export function plainLine(text: string): string {
  return oneLine(text).normalize('NFC');
}

/** A raised or lowered text as a run: a formula for signs and words; what is an ordinal or a mark stays in the text. */
export function scriptRun(sign: '_' | '^', content: string): Run {
  const text = content.trim();
  if (/^(?:st|nd|rd|th|e|er|re|ère|ème|ers|nde|tm|[^\p{L}\p{N}+−-])$/iu.test(text))
    return { kind: 'text', source: text };
  if (!/^[\p{L}\p{N}+−\-=()., *′]{1,30}$/u.test(text)) return { kind: 'text', source: content };
  const formula = text.replaceAll(/\p{L}{2,}/gu, '\\text{$&}');
  return { kind: 'math', source: /^.$/u.test(formula) ? sign + formula : `${sign}{${formula}}` };
}

/**
 * Runs as a text that `splitInlineMath` splits into them again: formulas that touch become one, and digits behind a
 * formula go into it, where TeX prints the same. A dollar is escaped where it would begin a formula.
 */
export function textOfRuns(runs: readonly Run[]): string {
  const joined = joinedRuns(runs);
  const bare = written(joined, (text) => text);
  const escaped = written(joined, (text) => text.replaceAll('$', '\\$'));
  if (bare === escaped) return bare;
  return isSame(splitInlineMath(bare), splitInlineMath(escaped)) ? bare : escaped;
}

function written(runs: readonly Run[], plain: (text: string) => string): string {
  return plainLine(
    runs.map(({ kind, source }) => (kind === 'math' ? `$${source}$` : plain(source))).join(''),
  );
}

function joinedRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const { kind, source: raw } of runs) {
    const source = kind === 'math' ? raw.trim() : raw;
    const last = joined.at(-1);
    if (source === '') continue;
    if (last?.kind === 'math' && kind === 'math') last.source += source;
    else if (last?.kind === 'math') {
      const digits = /^\d+(?:[.,]\d+)*/.exec(source)?.[0] ?? '';
      last.source += digits;
      if (source !== digits) joined.push({ kind, source: source.slice(digits.length) });
    } else joined.push({ kind, source });
  }
  return joined;
}

function isSame(some: readonly Run[], others: readonly Run[]): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}
