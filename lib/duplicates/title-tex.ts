import { splitInlineMath } from '../tex/inline-math.ts';

/** Commands that say how something looks, and nothing of what it is. */
const styling =
  /\\(?:math[a-z]+|text[a-z]*|operatorname|emph|bf|it|rm|sf|cal|left|right|[bB]ig+|boldsymbol|bm|limits|tilde|hat|bar|vec|overline|underline|widetilde|widehat|prime|star|circ|cdot|to|rightarrow|quad)(?![a-zA-Z])\*?/g;

/** Commands whose sign is folded into another word than their name. */
const named: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ell: 'l',
    times: 'x',
    infty: 'infinity',
    varepsilon: 'epsilon',
    vartheta: 'theta',
    varphi: 'phi',
    varrho: 'rho',
    varsigma: 'sigma',
  }),
);

/**
 * A title whose formulas are as people type them without TeX: `$\ell_2$` becomes `l2`, `$\mathcal{O}(n^{2})$`
 * becomes `O(n2)`. For comparing only.
 */
export function titleWithoutTex(title: string): string {
  if (!title.includes('$')) return title;
  return splitInlineMath(title)
    .map(({ kind, source }) => (kind === 'text' ? source : typedFormula(source)))
    .join('');
}

function typedFormula(source: string): string {
  return source
    .replaceAll(styling, ' ')
    .replaceAll(/\\([a-zA-Z]+)/g, (_, command: string) => ` ${named.get(command) ?? command} `)
    .replaceAll(/\\[,;:!> ]/g, ' ')
    .replaceAll(/\s*([_^])\s*/g, '$1')
    .replaceAll(/[_^{}\\]/g, '')
    .trim();
}
