/**
 * The end of a value in braces: the place of the brace that closes the one at `open`, before `limit`.
 *
 * A brace behind a backslash is none to most readers and one to BibTeX, so the second way is tried when the first finds
 * no end.
 */
export function closingBrace(text: string, open: number, limit: number): number | undefined {
  return matching(text, open, limit, /\\[\s\S]|[{}]/g) ?? matching(text, open, limit, /[{}]/g);
}

function matching(text: string, open: number, limit: number, signs: RegExp): number | undefined {
  let depth = 0;
  signs.lastIndex = open;
  for (let sign = signs.exec(text); sign && sign.index < limit; sign = signs.exec(text)) {
    if (sign[0] === '{') depth += 1;
    if (sign[0] === '}') depth -= 1;
    if (depth === 0 && sign[0].length === 1) return sign.index;
  }
  return undefined;
}

/** The end of a value in quotes: the place of the next one that is not within braces. */
export function closingQuote(text: string, open: number, limit: number): number | undefined {
  let depth = 0;
  const signs = /\\[\s\S]|[{}"]/g;
  signs.lastIndex = open + 1;
  for (let sign = signs.exec(text); sign && sign.index < limit; sign = signs.exec(text)) {
    if (sign[0] === '{') depth += 1;
    if (sign[0] === '}') depth -= 1;
    if (sign[0] === '"' && depth <= 0) return sign.index;
  }
  return undefined;
}
