import { frFRLocale } from '@sanity/locale-fr-fr';
import { usEnglishLocale } from 'sanity';

import { canadianLocales, languageOfLocale, localeOf } from '@/sanity/studio/language/locales';

const packaged = frFRLocale().i18n?.locales;
const given = [usEnglishLocale, ...(Array.isArray(packaged) ? packaged : [])];
const locales = canadianLocales(given);

test('the Studio has the locales of Canada, French last, in which it starts', () => {
  expect(locales.map(({ id }) => id)).toEqual(['en-US', localeOf.en, localeOf.fr]);
});

test('the French of the package is that of the Canadian locale', () => {
  const french = locales.at(-1)?.bundles?.map(({ namespace }) => namespace);
  expect(french).toEqual(expect.arrayContaining(['studio', 'structure', 'validation']));
});

test.each([
  ['fr', '30 nov. 2026, 14 h 30'],
  ['en', 'Nov 30, 2026, 2:30 p.m.'],
] as const)('dates and times in %s are those of Canada', (language, expected) => {
  const format = new Intl.DateTimeFormat(localeOf[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'America/Toronto',
  });
  const text = format.format(new Date('2026-11-30T19:30:00Z')).replaceAll(/\s/g, ' ');
  expect(text.replaceAll('.', '')).toBe(expected.replaceAll('.', ''));
});

test.each([
  ['fr-CA', 'fr'],
  ['fr-FR', 'fr'],
  ['en-CA', 'en'],
  ['en-US', 'en'],
])('the language of %s is %s', (id, language) => {
  expect(languageOfLocale(id)).toBe(language);
});
