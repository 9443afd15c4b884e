import type { LocaleResourceBundle } from 'sanity';

import { languages } from '../../../lib/i18n/languages.ts';
import { frenchTexts } from './french/index.ts';
import { localeOf } from './locales.ts';
import { overriddenTexts } from './words.ts';

/**
 * For `i18n.bundles` of the workspace: texts of the Studio that are missing or worded differently
 * here.
 */
export const resourceBundles: LocaleResourceBundle[] = [
  ...Object.entries(frenchTexts).map(([namespace, resources]) => ({
    locale: localeOf.fr,
    namespace,
    resources,
  })),
  ...languages.flatMap((language) =>
    Object.entries(overriddenTexts).map(([namespace, texts]) => ({
      locale: localeOf[language],
      namespace,
      resources: Object.fromEntries(
        Object.entries(texts).map(([key, text]) => [key, text[language]]),
      ),
    })),
  ),
];
