/** What Zotero and other readers need of BibTeX and of BibLaTeX. */
import { cslItem } from '@/lib/citations/csl';

import { article } from './article';
import { writeAs } from './formats';

const item = cslItem(article, 'fr');

test.each(['BibTeX', 'BibLaTeX'] as const)('%s has `eprint` with `eprinttype = {arxiv}`', (one) => {
  const file = writeAs[one]([item]);
  expect(file).toContain('eprint = {2506.13234},\n  eprinttype = {arxiv},');
});

test('names the months by their macros, and writes the day apart', () => {
  expect(writeAs.BibTeX([item])).toContain('year = {2025},');
  expect(writeAs.BibTeX([item])).toContain('month = jul,\n  day = {13},');
  expect(writeAs.BibLaTeX([item])).toContain('date = {2025-07-13},');
});

test('has no month and no day that is not known', () => {
  const year = cslItem({ ...article, date: '2025' }, 'fr');
  expect(writeAs.BibTeX([year])).not.toMatch(/month|day/);
  expect(writeAs.BibLaTeX([year])).toContain('date = {2025},');
});

test.each([
  ['journal', 'article', 'article'],
  ['conference', 'inproceedings', 'inproceedings'],
  ['workshop', 'inproceedings', 'inproceedings'],
  ['preprint', 'misc', 'online'],
  ['book', 'book', 'book'],
  ['chapter', 'incollection', 'incollection'],
  ['thesis', 'phdthesis', 'thesis'],
  ['report', 'techreport', 'report'],
  ['dataset', 'misc', 'dataset'],
  ['software', 'misc', 'software'],
  ['other', 'misc', 'misc'],
] as const)('a %s is @%s, and @%s in BibLaTeX', (kind, bibtexType, biblatexType) => {
  const ofKind = [cslItem({ ...article, kind }, 'en')];
  expect(writeAs.BibTeX(ofKind)).toMatch(new RegExp(`^@${bibtexType}\\{a,\n`));
  expect(writeAs.BibLaTeX(ofKind)).toMatch(new RegExp(`^@${biblatexType}\\{a,\n`));
});

test('a thesis says what it is, and where', () => {
  const thesis = [cslItem({ ...article, kind: 'thesis', venue: 'McGill University' }, 'en')];
  expect(writeAs.BibTeX(thesis)).toContain('school = {McGill University}');
  expect(writeAs.BibTeX(thesis)).toContain('  type = {Thesis}');
  expect(writeAs.BibLaTeX(thesis)).toContain('institution = {McGill University}');
  expect(writeAs.BibLaTeX(thesis)).toContain('  type = {Thesis}');
});

test('keeps the capitals of a title, also those of formulas, from styles that make them small', () => {
  const title = { language: 'en', text: 'ICML, the $O(n)$ of É. Cartan: eBooks on $x$' };
  expect(writeAs.BibTeX([cslItem({ ...article, title }, 'en')])).toContain(
    'title = {{ICML}, the {$O(n)$} of {É}. {Cartan}: {eBooks} on $x$},',
  );
});

test('is in LaTeX that prints what was entered', () => {
  const title = { language: 'en', text: '50% of \\$5 & a_b #1 {x} ~ ^ \\ <y> | c--d' };
  expect(writeAs.BibTeX([cslItem({ ...article, title }, 'en')])).toContain(
    'title = {50\\% of \\$5 \\& a\\_b \\#1 \\textbraceleft{}x\\textbraceright{} ' +
      '\\textasciitilde{} \\textasciicircum{} \\textbackslash{} ' +
      '\\textless{}y\\textgreater{} \\textbar{} c-{}-d},',
  );
});

test.each([
  ['1-3, 5-7', '1--3, 5--7'],
  ['A-12', 'A-12'],
  ['1-2-3', '1-2-3'],
])('the pages %s have a dash where they are a range', (pages, written) => {
  expect(writeAs.BibTeX([cslItem({ ...article, pages }, 'fr')])).toContain(`pages = {${written}}`);
});
