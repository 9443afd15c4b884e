import fc from 'fast-check';

/** What means something to TeX, BibTeX, RIS, JSON, HTML or Citation.js, among plain words. */
const part = fc.constantFrom(
  ...'\\{}$%&#_^~"\'`<>|,;:=@()[]-?!.*/ \n\r\t',
  ...['\\\\', '\\{', '\\}', '\\$', '$$', '$x^2$', '$x_{AB}$', '$\\{$', '$%$', '--', '``', "''"],
  ...['<i>', '</i>', '<b', '<span class="nocase">', '&amp;', '&#38;', '<!--', ']]>'],
  ...[
    'TY  - ',
    'ER  - ',
    '\r\nER  - \r\nTY  - JOUR\r\n',
    '},\n}\n@article{x,',
    '@comment',
    ' and ',
  ],
  ...['\\begin{a}', '\\end', '\\textbf', '\\"', "\\'e", '\u0000', '\u2028', '\u0085', '\ufeff'],
  ...['\ue000', '\u{f0000}', '\u{10ffff}', '\ud83d', '\udc00', '🎉', 'é', 'e\u0301', 'ß', 'İ'],
  ...['ж', '深', 'ع', 'א', '\u200b', '\u202e', 'a', 'B', 'van ', 'Jr.', '1', '__proto__', '²'],
);

/** What formulas are made of, also in ways that TeX does not read. */
const formulaPart = fc.constantFrom(
  ...'_^{}[]()+- %&~#<>"0xB',
  ...['\\frac', '\\mathbb', '\\textbf', '\\text', '\\sqrt', '\\\\', '\\%', '\\$', '\\{', '\\_'],
  ...[
    '\\begin{a}',
    '\\end{a}',
    '\\begin',
    '\\end',
    '\\rm ',
    '\\bf ',
    '\\mathrm',
    "\\'",
    '\\hat',
    '\\left(',
    '\\ ',
    'x_{AB}',
  ],
);
const formula = fc.array(formulaPart, { maxLength: 6 }).map((parts) => `$${parts.join('')}$`);

/** Texts that try to leave the value in which they are written; each has a letter, as a title must. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof({ arbitrary: part, weight: 6 }, formula), { maxLength: 10 })
  .map((parts) => `${parts.join('')}x`);
