/**
 * An inline formula for a file of BibTeX, with its dollars; undefined for what is no formula to TeX. Some
 * readers give up the whole file for one that they do not understand.
 *
 * @param source the formula without its dollars
 */
export function texFormula(source: string): string | undefined {
  const text = hasBalancedBraces(source) ? source : withNamedBraces(source);
  if (!hasBalancedBraces(text) || !hasBalancedBraces(withNamedBraces(text))) return undefined;
  if (!hasClosedEnvironments(text) || unreadable.some((pattern) => pattern.test(text))) {
    return undefined;
  }
  return inBraces.test(text) ? `\${${text}}$` : `$${text}$`;
}

/** A formula with the braces that are printed by their names: BibTeX counts `\{`, and TeX does not. */
function withNamedBraces(source: string): string {
  return source.replaceAll(/\\([\\{}])/g, (command, sign) => named[String(sign)] ?? command);
}

const named: Readonly<Record<string, string>> = { '{': '\\lbrace ', '}': '\\rbrace ' };

/** Whether braces are balanced as BibTeX counts them: also those after a backslash. */
export function hasBalancedBraces(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

const unreadable: readonly RegExp[] = [
  // A comment, and a dollar that ends the formula.
  /(?<!\\)(?:\\\\)*[%$]/,
  // Nothing is raised or lowered.
  /(?<!\\)(?:\\\\)*[_^]\s*(?:[_^]|$)/,
  // Accents of texts.
  /\\(?:['`^"~=.]|(?:[bcdHkrtuv]|textcommabelow)(?![A-Za-z]))/,
  // An argument is missing.
  /\\(?:text(?:it|sl|bf|sc|md|rm|sf|tt|up|superscript|subscript)|emph|strong|mathrm|enquote|mkbib[a-z]+|url|href)(?![A-Za-z])(?!\s*\{)/,
  /\\$/,
];

/** What Citation.js reads within braces only; TeX prints the same with them. */
const inBraces =
  /\\(?:_|(?:sp|sb|it|sl|em|bf|sc|rm|sf|tt|itshape|slshape|bfseries|scshape)(?![A-Za-z]))/;

function hasClosedEnvironments(source: string): boolean {
  const open: string[] = [];
  const ends = /\\(begin|end)(?:\{([^{}]*)\})?/g;
  for (const [, side, name = ''] of source.matchAll(ends)) {
    if (side === 'begin') open.push(name);
    else if (name === '' || open.pop() !== name) return false;
  }
  return open.length === 0;
}
