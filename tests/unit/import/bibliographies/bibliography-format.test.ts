import { bibliographyFormat } from '@/lib/import/bibliographies/bibliography-format';
import { bibliographyReading } from '@/lib/import/bibliographies/bibliography-reading';

test.each([
  ['bibtex', '@article{a, title={b}}'],
  ['bibtex', 'Some words before.\n\n  @ARTICLE (a, title = "b")'],
  ['bibtex', '% TY  - a comment\n@book{a,}'],
  ['bibtex', '\ufeff@string{a = "b"}'],
  ['ris', 'TY  - JOUR\nTI  - a\nER  - '],
  ['ris', '\ufeffTY - JOUR\r\nTI - a\r\nER -'],
  ['ris', 'Record 1 of 2\n\nTY  - JOUR\nAB  - see @article{x,'],
  ['ris', 'T1  - a\nAU  - b\nER  - '],
  ['ris', 'FN Thomson\nVR 1.0\nPT J\nAU A, B\nER'],
  ['csl', '[{"title": "a"}]'],
  ['csl', ' {"items": []}'],
  ['csl', '[]'],
  [undefined, ''],
  [undefined, 'Doe, J. (2020). A title. Journal of Things, 3(2), 1–9.'],
  [undefined, 'mail me: a@b.org (or not)'],
  [undefined, '<html><body>@</body></html>'],
] as const)('%s: %j', (format, text) => {
  expect(bibliographyFormat(text)).toBe(format);
});

test.each([
  ['bibtex', '@article{a, title={b}}'],
  ['ris', 'TY  - JOUR\nTI  - b\nER  - '],
  ['csl', '[{"id": "a", "type": "article-journal", "title": "b"}]'],
])('a bibliography is read by its format: %s', async (source, text) => {
  const { records, problems } = await bibliographyReading(text);
  expect(problems).toEqual([]);
  expect(records.map((record) => [record.source, record.title.text])).toEqual([[source, 'b']]);
});

test('a text of no format is one problem', async () => {
  expect(await bibliographyReading('Doe, J. (2020). A title.')).toEqual({
    records: [],
    problems: [
      {
        source: 'bibtex',
        reason: 'damaged',
        detail: 'Neither BibTeX nor RIS nor CSL-JSON: Doe, J. (2020). A title.',
      },
    ],
  });
});
