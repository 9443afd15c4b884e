import { originDate } from '@/sanity/studio/import/provenance/origin-date';
import { provenanceWords } from '@/sanity/studio/import/provenance/words';

test.each([
  ['fr', '2026-03-03T12:00:00Z', '3 mars 2026'],
  ['fr', '2026-03-01T12:00:00Z', '1er mars 2026'],
  ['en', '2026-03-01T12:00:00Z', 'March 1, 2026'],
  ['en', 'lately', 'lately'],
] as const)('in %s, %s is %s', (language, at, date) => {
  expect(originDate(at, language)).toBe(date);
});

test.each([
  ['Crossref', 'De Crossref, le 3 mars 2026'],
  ['arXiv', 'D’arXiv, le 3 mars 2026'],
  ['OpenAlex', 'D’OpenAlex, le 3 mars 2026'],
  ['ORCID', 'D’ORCID, le 3 mars 2026'],
])('the source %s is named with its article', (source, line) => {
  expect(provenanceWords.field.fr({ source, date: '3 mars 2026' })).toBe(line);
});
