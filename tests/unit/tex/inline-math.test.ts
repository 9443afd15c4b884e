import fc from 'fast-check';

import { splitInlineMath } from '@/lib/tex/inline-math';
import { mathmlOf } from '@/lib/tex/mathml';

function formulasIn(text: string): string[] {
  return splitInlineMath(text).flatMap((run) => (run.kind === 'math' ? [run.source] : []));
}

test.each([
  ['a formula between words', 'a $x^2$ b', ['x^2']],
  ['two formulas', '$a$ and $b$', ['a', 'b']],
  ['a formula at either end', '$a$', ['a']],
  ['an escaped dollar inside a formula', '$\\text{cost in \\$}$', ['\\text{cost in \\$}']],
])('%s is found', (_name, text, formulas) => {
  expect(formulasIn(text)).toEqual(formulas);
});

test.each([
  '$5 and $6',
  '$5–$6',
  'US$5 (or CA$7)',
  'de 10 $ à 20 $',
  '10 $–20 $',
  '\\$x\\$',
  '$$x$$',
  '$',
  '$ x $',
  'a $x',
  '$HOME and $PATH',
])('%s is not mathematics', (text) => {
  expect(formulasIn(text)).toEqual([]);
});

test('an escaped dollar is shown as a dollar', () => {
  expect(splitInlineMath('\\$5')).toEqual([{ kind: 'text', source: '$5' }]);
});

test('no character is lost but the delimiters and the escapes', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const runs = splitInlineMath(text);
      const joined = runs
        .map((run) => (run.kind === 'math' ? `$${run.source}$` : run.source))
        .join('');
      // Inside a formula an escape is TeX's own, and stays.
      expect(joined.replaceAll('\\$', '$')).toBe(text.replaceAll('\\$', '$'));
    }),
  );
});

test('a text of nothing but opening dollars is read in one go, not once per dollar', () => {
  const text = '$a '.repeat(33_000);
  expect(splitInlineMath(text)).toEqual([{ kind: 'text', source: text }]);
});

test('valid TeX becomes MathML without the source repeated in it', () => {
  const markup = mathmlOf('\\epsilon \\ll 1');
  expect(markup).toContain('<math');
  expect(markup).not.toContain('annotation');
  expect(markup).not.toContain('epsilon');
});

test.each(['\\frac{1}{2', '\\nosuchcommand', '\\def\\a{\\a\\a}\\a'])(
  '%s is not drawn',
  (source) => {
    expect(mathmlOf(source)).toBeUndefined();
  },
);

test.each([
  '\\href{javascript:alert(1)}{x}',
  '\\htmlData{onclick=alert(1)}{x}',
  '\\includegraphics{https://example.org/x.png}',
  '\\text{<img src=x onerror=alert(1)>}',
])('%s makes no link, no image and no attribute of its own', (source) => {
  expect(mathmlOf(source) ?? '').not.toMatch(/<a\b|<img|<[^>]*(?:href|onclick|src)=/);
});

test('a rule of a thousand em is cut down', () => {
  expect(mathmlOf('\\rule{1000em}{1000em}')).not.toContain('1000em');
});
