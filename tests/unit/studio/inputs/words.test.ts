import { citationWords, missingPartWords } from '@/sanity/studio/words/citation';
import * as inputs from '@/sanity/studio/words/inputs';
import { validationBundles } from '@/sanity/studio/words/validation';
import { objections } from '../../schema/french-typography';

/** Every text below a table of words, whatever its depth, with the keys that lead to it. */
function textsIn(words: unknown, path: string[] = []): { path: string[]; text: string }[] {
  if (typeof words === 'string') return [{ path, text: words }];
  if (typeof words === 'function') return [{ path, text: String(words('X')) }];
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) => textsIn(value, [...path, key]));
}

const texts = textsIn({ ...inputs, citationWords, missingPartWords });
const of = (language: string) => texts.filter(({ path }) => path.at(-1) === language);
const ofBundle = (locale: string) =>
  validationBundles
    .filter((bundle) => bundle.locale === locale)
    .flatMap(({ resources }) => textsIn(resources));

test('everything is said in both languages', () => {
  const keys = (language: string) => of(language).map(({ path }) => path.slice(0, -1).join('.'));
  expect(keys('fr')).toEqual(keys('en'));
  expect(texts).toHaveLength(of('fr').length + of('en').length);
  expect(ofBundle('fr-FR').map(({ path }) => path)).toEqual(
    ofBundle('en-US').map(({ path }) => path),
  );
});

test('the French is set as French is', () => {
  const french = [...of('fr'), ...ofBundle('fr-FR')];
  expect(french.flatMap(({ text }) => objections(text.replaceAll(/\{\{\w+\}\}/g, 'x')))).toEqual(
    [],
  );
});

test('the English has no French spaces or straight quotes', () => {
  const english = [...of('en'), ...ofBundle('en-US')];
  expect(english.filter(({ text }) => /[\u202f\u00a0'"]/.test(text))).toEqual([]);
});
