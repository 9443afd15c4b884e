/**
 * Whether a brace behind a backslash counts: to BibTeX it does (`{C:\\}` is whole), to most who write it and to most
 * readers it does not.
 */
export type BraceCounting = 'all' | 'unescaped';

/** The place of the brace that closes the one at `open`, before `limit`. */
export function closingBrace(
  text: string,
  {
    open,
    limit,
    counting,
  }: { readonly open: number; readonly limit: number; readonly counting: BraceCounting },
): number | undefined {
  return matching(text, open, limit, counting === 'all' ? /[{}]/g : /\\[\s\S]|[{}]/g);
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
