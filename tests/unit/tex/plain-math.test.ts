import { plainMath } from '@/lib/tex/plain-math';

test.each([
  ['a title without TeX', 'a title without TeX'],
  ['$\\ell_2$ and $x^2$', 'ℓ₂ and x²'],
  ['$O(n\\log n)$', 'O(n log\u00a0n)'],
  ['$O(n^{k+1})$', 'O(n^(k+1))'],
  ['in $\\mathbb{R}^{d\\times d}$', 'in ℝ^(d×d)'],
  ['$\\frac{1}{2}$ and $\\frac{a+b}{2}$', '1/2 and (a+b)/2'],
  ['$\\sqrt{n}$', '√n'],
  ['$\\hat{\\theta}$', 'θ'],
  ['$\\alpha\\to\\infty$', 'α → ∞'],
  ['$\\sum_{i=1}^n x_i$', '∑_(i = 1)ⁿx_i'],
  ['$a < b \\& c$', 'a < b&c'],
  ["$f'$", 'f′'],
  ['costs \\$5, not $10', 'costs $5, not $10'],
  ['an unknown $\\nosuch{x}$', 'an unknown $\\nosuch{x}$'],
])('%s is read as %s', (tex, text) => {
  expect(plainMath(tex)).toBe(text);
});

test('no markup is left, however deep a formula is', () => {
  const deep = '\\sqrt{'.repeat(60) + 'x' + '}'.repeat(60);
  expect(plainMath(`$${deep}$`)).not.toMatch(/<|\u0000/);
});
