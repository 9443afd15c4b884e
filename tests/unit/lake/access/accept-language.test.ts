import { languageFor } from '@/sanity/lake/access/accept-language';

test.each([
  [null, 'fr'],
  ['', 'fr'],
  ['*', 'fr'],
  ['de-DE,de;q=0.9', 'fr'],
  ['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
  ['en-CA,en;q=0.9,fr;q=0.8', 'en'],
  ['fr;q=0.5, EN-us;q=0.7', 'en'],
  ['de, en;q=0.3', 'en'],
  ['en;q=0, fr;q=0.1', 'fr'],
  ['en;q=nonsense', 'en'],
])('the language for "%s" is %s', (header, language) => {
  expect(languageFor(header)).toBe(language);
});
