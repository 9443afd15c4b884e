import { Box, Button } from '@sanity/ui';
import { useCurrentLocale, useLocale } from 'sanity';

import type { Language } from '../../../lib/i18n/languages.ts';
import { languageOfLocale, localeOf } from './locales.ts';
import { languageWords } from './words.ts';

/**
 * A button that turns the Studio into the other language. It is named in that language, as whoever
 * looks for it may not read this one. The place in the Studio is kept: it is in the address.
 *
 * @param isWide the language's whole name is shown, on a line of its own
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
        text={isWide ? languageWords.name[other] : languageWords.short[other]}
        title={languageWords.name[other]}
        aria-label={languageWords.name[other]}
        width={isWide ? 'fill' : undefined}
        onClick={() => changeLocale(localeOf[other])}
      />
    </Box>
  );
}

/** The switch as the bar has place for it: two letters. */
export function LanguageSwitchInBar() {
  return <LanguageSwitch />;
}

/** The switch as a line of the drawer that narrow windows have. */
export function LanguageSwitchInDrawer() {
  return <LanguageSwitch isWide />;
}
