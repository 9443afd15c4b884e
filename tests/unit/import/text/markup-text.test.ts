import fc from 'fast-check';

import { markupLine, markupParagraphs, plainLine } from '@/lib/import/text/markup-text';
import { splitInlineMath } from '@/lib/tex/inline-math';

test.each([
  ['an element', 'A <i>nova</i> study', 'A nova study'],
  ['an element of JATS', 'A <jats:italic>nova</jats:italic> study', 'A nova study'],
  ['an element with attributes', 'A <span class="x" lang=fr>nova</span>', 'A nova'],
  ['an element that is never closed', 'A <i>nova', 'A nova'],
  ['an element that was never opened', 'A nova</i>', 'A nova'],
  ['an element of a name that every object has', 'A <constructor>nova</constructor>', 'A nova'],
  ['an unknown element', 'A <foo>nova</foo>', 'A nova'],
  ['a heading of HTML', '<title>A <b>nova</b></title>', 'A nova'],
  ['a comment', 'A <!-- no <b> -->nova', 'A nova'],
  ['CDATA', '<![CDATA[A < B]]>', 'A < B'],
  ['a script', 'A<script>alert("x")</script> nova', 'A nova'],
  ['an entity', 'Salt &amp; light&nbsp;&eacute;', 'Salt & light é'],
  ['an entity that was escaped twice', 'Salt &amp;amp; light', 'Salt & light'],
  ['an element that was escaped once', 'A &lt;i&gt;nova&lt;/i&gt;', 'A nova'],
  ['an element that was escaped twice', 'A &amp;lt;i&amp;gt;nova&amp;lt;/i&amp;gt;', 'A nova'],
  ['a numeric entity', 'caf&#233; &#x2014; bar', 'café — bar'],
  ['an ampersand', 'R&D at AT&T', 'R&D at AT&T'],
  ['a sign for less than', 'p<0.05 & n>3', 'p<0.05 & n>3'],
  ['a sign for less than before a letter', 'where a<b holds', 'where a < b holds'],
  ['what looks like an entity', 'A &nova; B', 'A & nova; B'],
  ['a line break within', 'A\n   nova<br/>study ', 'A nova study'],
  ['a no-break space', '\u00a0A\u00a0nova', 'A nova'],
  ['a soft hyphen', 'super\u00adnova', 'supernova'],
  ['half of a pair', 'A\ud800 nova', 'A\ufffd nova'],
  ['a text that is decomposed', 'cafe\u0301', 'café'],
  ['blanks alone', ' \n <i> </i> ', ''],
  ['capitals', 'A NOVA', 'A NOVA'],
])('%s: %j is the line %j', (_, source, line) => {
  expect(markupLine(source)).toBe(line);
});

test.each([
  ['a long word before it', 'validated with the program<i>VERIFEX</i>', 'program VERIFEX'],
  ['a long word behind it', 'the <i>Danio</i>genome', 'Danio genome'],
  ['one letter', 'the <i>p</i>-value of <i>n</i>s', 'p-value of ns'],
  ['an index of a word', 'non<i>i</i> and Mg<i>x</i>O', 'noni and MgxO'],
])('an element that is glued to %s', (_, source, expected) => {
  expect(markupLine(source)).toContain(expected);
});

test('of a text with each element on its own line, the blanks at signs go', () => {
  expect(
    markupLine('genes (\n  <i>AB1</i>\n  /\n  <i>CD2</i>\n  ) of\n  <i>E. coli</i>\n  , again'),
  ).toBe('genes (AB1/CD2) of E. coli, again');
});

test.each([
  ['an index', 'Cu<sub>2</sub>O', 'Cu$_2$O'],
  ['an exponent that was escaped twice', '&amp;lt;sup&amp;gt;14&amp;lt;/sup&amp;gt;N', '$^{14}$N'],
  ['an index with an exponent', 'SO<sub>4</sub><sup>2−</sup>', 'SO$_4^{2-}$'],
  ['two exponents', 'x<sup>2</sup><sup>3</sup>', 'x$^2{}^3$'],
  ['a digit behind it', 'x<sub>1</sub>2', 'x$_1 2$'],
  ['a word', 'N<sub>max</sub>', 'N$_{\\mathrm{max}}$'],
  ['an ordinal number', 'the 1<sup>st</sup>', 'the 1st'],
  [
    'what is not simple',
    'x<sup>see the note below</sup>',
    'x$^{\\mathrm{see} \\mathrm{the} \\mathrm{note} \\mathrm{below}}$',
  ],
  ['a long note', 'x<sup>see the note below this table</sup>', 'xsee the note below this table'],
  [
    'MathML',
    '<mml:math><mml:msub><mml:mi>H</mml:mi><mml:mn>2</mml:mn></mml:msub></mml:math>O',
    '$H_{2}$O',
  ],
  ['TeX of JATS', '<jats:tex-math>\\ell_2</jats:tex-math>-norm', '$\\ell_2$-norm'],
  [
    'TeX of JATS in a document, beside the same in MathML',
    '<inline-formula><alternatives><tex-math>\\documentclass{minimal}\\begin{document}$$\\alpha$$\\end{document}</tex-math><mml:math><mml:mi>α</mml:mi></mml:math></alternatives></inline-formula> decay',
    '$\\alpha$ decay',
  ],
  ['TeX between dollars', 'An $\\alpha$ decay', 'An $\\alpha$ decay'],
  ['TeX between doubled dollars', 'That $$E = mc^2$$ holds', 'That $E = mc^2$ holds'],
  ['TeX between brackets', 'That \\(E = mc^2\\) holds', 'That $E = mc^2$ holds'],
  ['an amount of money', 'It costs $5', 'It costs $5'],
  ['amounts that would be a formula', 'It costs $5 (or US$) now', 'It costs \\$5 (or US\\$) now'],
  ['an escaped dollar', 'It costs \\$5', 'It costs $5'],
  ['a formula beside an amount', '$\\alpha$ costs $5', '$\\alpha$ costs $5'],
])('%s: %j is %j', (_, source, line) => {
  expect(markupLine(source)).toBe(line);
});

test.each(['<math><mi>a', '<math></math>', '<math><mo>$</mo></math>'])(
  'MathML that nobody can read, %j, leaves no markup',
  (source) => {
    expect(markupLine(`A${source}`)).not.toMatch(/[<>]/);
  },
);

test('a plain line has no TeX: an index is its text, a dollar is a dollar', () => {
  expect(plainLine('Institute of CO<sub>2</sub> &amp; Trade (US$)')).toBe(
    'Institute of CO2 & Trade (US$)',
  );
});

test('an abstract has its paragraphs and headings, and not the word "Abstract"', () => {
  const source =
    '<jats:title>Abstract</jats:title><jats:sec><jats:title>Methods</jats:title><jats:p>We\n <jats:bold>looked</jats:bold>.</jats:p></jats:sec><jats:sec><jats:title>Why?</jats:title><jats:p>So.</jats:p></jats:sec>';
  expect(markupParagraphs(source)).toBe('Methods: We looked.\n\nWhy? So.');
});

test.each([
  ['Abstract. We show it.', 'We show it.'],
  ['Abstract We show it.', 'We show it.'],
  ['Abstract interpretation is a method.', 'Abstract interpretation is a method.'],
  ['<p>Summary: we show it.</p>', 'we show it.'],
  ['<jats:title>Methods</jats:title>', ''],
  ['First.<br><br>Second.', 'First.\n\nSecond.'],
])('the abstract %j is %j', (source, text) => {
  expect(markupParagraphs(source)).toBe(text);
});

const fragments = fc.array(
  fc.oneof(
    fc.constantFrom(
      '&#xe000;',
      '&#8233;',
      '&#13;',
      '&#x200b;',
      ...'<i> </i> <sub> </sub> <sup> </sup> &amp; &lt; &gt; &amp;lt; < > $ $$ \\ \\( \\) _ ^ { } 2 a & foo; <p> <jats:title> </jats:title> <mml:math> </mml:math> <mml:mi> <tex-math> </tex-math> <title> <script> " = <a\u00a0b="'.split(
        ' ',
      ),
      ' ',
      '\n',
      '\u2029',
      '\ue000',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  ),
  { maxLength: 30 },
);

test('no text leaves markup or an entity behind, whatever it is', () => {
  fc.assert(
    fc.property(fragments, (parts) => {
      for (const read of [markupLine, plainLine, markupParagraphs]) {
        expect(read(parts.join(''))).not.toMatch(/<[a-z/]|&[a-z]+;|[\ue000-\ue0ff\u2028\u2029]/i);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('a line has no blank at its ends and no line break', () => {
  fc.assert(
    fc.property(fragments, (parts) => {
      const line = markupLine(parts.join(''));
      expect(line).toBe(line.replaceAll(/\s+/g, ' ').trim());
    }),
  );
});

test('an amount of money never becomes a formula', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('$5', '$10 million', 'US$', ' or ', ' (', ') '), { maxLength: 8 }),
      (parts) => {
        const runs = splitInlineMath(markupLine(`Costs ${parts.join(' ')} a year`));
        expect(
          runs.filter(({ kind, source }) => kind === 'math' && /\d+ million| or /.test(source)),
        ).toEqual([]);
      },
    ),
  );
});

test.each([
  '<i>',
  '<!--',
  '<a x="',
  '<',
  '&amp;',
  '$a',
  '<sub>',
  '<math>',
  '<jats:title>',
  '\\(',
  '\n',
])('a text of 100,000 characters of %j is read within a second', (unit) => {
  const start = performance.now();
  markupParagraphs(unit.repeat(100_000 / unit.length));
  expect(performance.now() - start).toBeLessThan(1_000);
});
