import { splitInlineMath } from '../tex/inline-math.ts';

/** A text for formats that know no TeX: formulas stay between their dollars, and `\$` is a dollar. */
export function withoutTexEscapes(text: string): string {
  return splitInlineMath(text)
    .map(({ kind, source }) => (kind === 'math' ? `$${source}$` : source))
    .join('');
}

/** What means something to TeX in a text, as what prints it. Braces by name: BibTeX counts escaped ones too. */
const printed: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
};

/** A text with formulas between single dollars, as LaTeX: the formulas as they are, everything else printed as it is. */
export function latexOf(text: string): string {
  return splitInlineMath(text)
    .map(({ kind, source }) =>
      // An unescaped `%` would begin a comment, and an open brace would take in the rest of the file.
      kind === 'math' && hasBalancedBraces(source) && !/(?<!\\)%/.test(source)
        ? `$${source}$`
        : escapedForLatex(kind === 'math' ? `$${source}$` : source),
    )
    .join('');
}

/** A text without formulas, as LaTeX. */
export function escapedForLatex(text: string): string {
  return text.replaceAll(/[\\{}~^$&%#_]/g, (sign) => printed[sign] ?? sign);
}

/** As BibTeX counts them: also those after a backslash. */
function hasBalancedBraces(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
