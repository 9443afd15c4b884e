import { type Run, splitInlineMath } from '../tex/inline-math.ts';
import { texFormula } from './tex-formula.ts';

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
  // The next three are other characters in the encoding that LaTeX starts with.
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
};

/** A text with formulas between single dollars, as LaTeX: the formulas as they are, everything else printed as it is. */
export function latexOf(text: string): string {
  return splitInlineMath(text)
    .map((run) => formulaOf(run) ?? escapedForLatex(plainOf(run)))
    .join('');
}

/**
 * The same of a title. Styles of BibTeX write titles in small letters, also the letters and the commands of
 * formulas, but for what is in braces and the first letter of the title and of what follows a colon.
 */
export function latexTitleOf(text: string): string {
  let isAtStart = true;
  return splitInlineMath(text)
    .map((run) => {
      const formula = formulaOf(run);
      const plain = formula === undefined ? withCapitals(plainOf(run), isAtStart) : undefined;
      isAtStart = plain !== undefined && /:\s*$/.test(plain);
      return plain ?? (/[A-Z]/.test(formula ?? '') ? `{${formula}}` : formula);
    })
    .join('');
}

/** A text without formulas, as LaTeX. */
export function escapedForLatex(text: string): string {
  return text
    .replaceAll(/[\\{}~^<>|$&%#_]/g, (sign) => printed[sign] ?? sign)
    .replaceAll(ligature, '$&{}');
}

/** What TeX would print as another sign: `--` as a dash, `''` as a quotation mark, and so on. */
const ligature = /-(?=-)|'(?=')|`(?=`)|,(?=,)|[?!](?=`)/g;

function withCapitals(text: string, isAtStart: boolean): string {
  return text
    .split(/([\p{L}\p{M}\p{N}]+)/u)
    .map((part, index, parts) => {
      if (index % 2 === 0) return escapedForLatex(part);
      const before = parts[index - 1] ?? '';
      const isFirst = (index === 1 && isAtStart && before === '') || /:\s+$/.test(before);
      return /\p{Lu}/u.test(isFirst ? part.slice(1) : part) ? `{${part}}` : part;
    })
    .join('');
}

function formulaOf({ kind, source }: Run): string | undefined {
  return kind === 'math' ? texFormula(source) : undefined;
}

function plainOf({ kind, source }: Run): string {
  return kind === 'math' ? `$${source}$` : source;
}
