import { LossList } from '@/lib/import/fields/loss-list';
import { languageField, lineField, pageRange, pagesField } from '@/lib/import/fields/plain-fields';
import { withSubtitle } from '@/lib/import/fields/titles';

test.each([
  ['828-832', '828–832'],
  ['828--832', '828–832'],
  ['828 – 832', '828–832'],
  ['60-60', '60'],
  ['e01567', 'e01567'],
  ['A-12', 'A-12'],
  ['5-1-5-8', '5-1-5-8'],
  ['1-3, 7', '1-3, 7'],
  ['n/a', undefined],
  ['-', undefined],
  ['', undefined],
  [undefined, undefined],
])('the pages %j are %j', (text, pages) => {
  expect(pagesField(text, new LossList())).toBe(pages);
});

test.each([
  ['1', '8', '1–8'],
  ['e1', 'e1', 'e1'],
  ['1', null, '1'],
  [null, '8', undefined],
])('from %j to %j is %j', (first, last, pages) => {
  expect(pageRange(first, last, new LossList())).toBe(pages);
});

test.each([
  ['en', 'en'],
  ['en-us', 'en-US'],
  ['eng', 'en'],
  ['fr_CA', 'fr-CA'],
  ['und', undefined],
  ['English', undefined],
  ['', undefined],
  [null, undefined],
])('the language %j is %j', (text, language) => {
  expect(languageField(text)).toBe(language);
});

test.each([
  ['  The <i>Venue</i> &amp; more, ', 'The Venue & more', []],
  ['(:tba)', undefined, ['placeholder']],
  ['a'.repeat(501), undefined, ['tooLong']],
])('the venue %j is %j', (text, venue, reasons) => {
  const losses = new LossList();
  expect(lineField(text, { field: 'venue', losses })).toBe(venue);
  expect(losses.all.map(({ reason }) => reason)).toEqual(reasons);
});

test.each([
  ['Novas', 'A study', 'Novas: A study', []],
  ['Why novas?', 'A study', 'Why novas? A study', []],
  ['Novas: A study', 'A study', 'Novas: A study', ['repeated']],
  [
    'The size of the largest novas',
    'The size of novas',
    'The size of the largest novas',
    ['repeated'],
  ],
  ['Novas', undefined, 'Novas', []],
])('the title %j with the subtitle %j is %j', (title, subtitle, whole, reasons) => {
  const losses = new LossList();
  expect(withSubtitle(title, subtitle, losses)).toBe(whole);
  expect(losses.all.map(({ reason }) => reason)).toEqual(reasons);
});
