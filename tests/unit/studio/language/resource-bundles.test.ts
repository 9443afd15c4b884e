import { languages } from '@/lib/i18n/languages';
import { localeOf } from '@/sanity/studio/language/locales';
import { resourceBundles } from '@/sanity/studio/language/resource-bundles';

const textOf = (locale: string, wanted: string, key: string) =>
  resourceBundles
    .filter((bundle) => bundle.locale === locale && bundle.namespace === wanted)
    .map(({ resources }) => (typeof resources === 'object' ? resources[key] : undefined))
    .findLast((text) => text !== undefined);

test.each(languages)('what is said in other words here is so in %s', (language) => {
  const locale = localeOf[language];
  expect(textOf(locale, 'validation', 'generic.required')).toMatch(/^(À remplir|To be filled in)/);
  expect(textOf(locale, 'studio', 'inputs.image.upload-error.title')).toMatch(/image/);
  expect(textOf(locale, 'releases', 'presence.tooltip.one')).toContain('{{displayName}}');
});

test('every bundle is of a locale that the Studio has', () => {
  const known = languages.map((language) => localeOf[language]);
  expect(resourceBundles.filter(({ locale }) => !known.includes(locale))).toEqual([]);
});
