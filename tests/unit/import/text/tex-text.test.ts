import { texLine, texParagraphs } from '@/lib/import/text/tex-text';

test.each([
  ['hard-wrapped lines', 'On the\n  size of novas', 'On the size of novas'],
  ['a formula', 'On $\\ell_2$ norms', 'On $\\ell_2$ norms'],
  ['a sign for less than', 'Where V_max<17 and a<b', 'Where V_max<17 and a < b'],
  ['an accent', "Poincar\\'e and Erd\\H{o}s", 'Poincaré and Erdős'],
  ['an accent in braces', '{\\"O}zg{\\"u}r', 'Özgür'],
  ['a letter', '{\\L}ukasz', 'Łukasz'],
  ['dashes', '3--5 days---or more', '3–5 days—or more'],
  ['quotation marks', "``So''", '“So”'],
  ['escaped signs', 'R\\&D, 5\\%', 'R&D, 5%'],
  ['a command of fonts', '\\emph{In vivo} tests', 'In vivo tests'],
  ['a tie', 'Smith et al.~(2018)', 'Smith et al. (2018)'],
  ['what is no entity', 'A &lambda; B', 'A & lambda; B'],
])('%s: %j is %j', (_, source, line) => {
  expect(texLine(source)).toBe(line);
});

test('an indented line begins a paragraph', () => {
  expect(texParagraphs('  One\ntwo.\n  Three.\n\nFour.')).toBe('One two.\n\nThree.\n\nFour.');
});
