import { Box, Button } from '@sanity/ui';
import { useCurrentLocale, useLocale } from 'sanity';

import type { Language } from '../../../lib/i18n/languages.ts';
import { languageNames } from '../../i18n/language-names.ts';
import { languageOfLocale, localeOf } from './locales.ts';

/**
 * A button that switches the Studio to the other language. Its name is in that language, because a
 * person who looks for it may not read the current one. The open document stays open, because it is in
 * the URL.
 *
 * @param isWide whether it shows the full name of the language, on a line of its own
 */
function LanguageSwitch({ isWide = false }: { isWide?: boolean }) {
  const current = languageOfLocale(useCurrentLocale().id);
  const { changeLocale } = useLocale();
  const other: Language = current === 'fr' ? 'en' : 'fr';
  return (
    <Box flex="none">
      <Button
        mode="bleed"
        padding={isWide ? 3 : 2}
        fontSize={1}
        justify="flex-start"
        lang={other}
        text={isWide ? languageNames[other] : other.toUpperCase()}
        title={languageNames[other]}
        aria-label={languageNames[other]}
        width={isWide ? 'fill' : undefined}
        onClick={() => changeLocale(localeOf[other])}
      />
    </Box>
  );
}

/** The switch in the navigation bar: two letters. */
export function LanguageSwitchInBar() {
  return <LanguageSwitch />;
}

/** The switch in the drawer of narrow windows. */
export function LanguageSwitchInDrawer() {
  return <LanguageSwitch isWide />;
}
