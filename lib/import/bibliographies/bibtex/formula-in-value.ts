/** Longer than any formula that the site shows. */
const maxFormulaLength = 1_000;

/** Where the formula that begins at `from` ends; undefined when nothing closes it. */
export function formulaEnd(text: string, from: number, close: string): number | undefined {
  const limit = Math.min(text.length, from + maxFormulaLength);
  for (let at = from; at < limit; at += 1) {
    if (text.startsWith(close, at)) return at;
    if (text[at] === '\\') at += 1;
    else if (text[at] === '$') return undefined;
  }
  return undefined;
}

/** Whether what is between two dollars is a formula, and not an amount of money and the words up to the next. */
export function isFormula(source: string, next: string): boolean {
  if (source.trim() === '' || !areBalanced(source) || /\n\s*\n/.test(source)) return false;
  return !(/^\s*\d[\d.,]*\s+\p{L}/u.test(source) && /^[\d]/.test(next));
}

/** A formula on one line. What TeX prints the same without, such as outer braces, goes. */
export function formulaText(source: string): string {
  const text = source
    .replaceAll(/(?<!\\)%[ \t]*\r?\n/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const inner = /^\{([^{}]*)\}$/.exec(text)?.[1];
  return inner?.trim() || text;
}

/** Whether each brace has its other one; those behind a backslash are none. */
export function areBalanced(text: string): boolean {
  let depth = 0;
  for (const [sign] of text.matchAll(/\\[\s\S]|[{}]/g)) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
