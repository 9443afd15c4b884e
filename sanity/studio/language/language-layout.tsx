import { useEffect } from 'react';
import { type LayoutProps, useCurrentLocale } from 'sanity';

import type { Language } from '../../../lib/i18n/languages.ts';
import { languageOfLocale } from './locales.ts';

/**
 * A layout that reports which language the editor chose. The titles of the schema and of the structure are
 * made for one language, so the workspace has to be made again for another.
 */
export function languageLayout(language: Language, onLanguageChange: (chosen: Language) => void) {
  return function LayoutInLanguage(props: LayoutProps) {
    const { id } = useCurrentLocale();
    const chosen = languageOfLocale(id);
    useEffect(() => {
      document.documentElement.lang = chosen;
      if (chosen !== language) onLanguageChange(chosen);
    }, [chosen]);
    return props.renderDefault(props);
  };
}
