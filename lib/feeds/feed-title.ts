import { createTranslator } from 'next-intl';

import type { Language } from '../i18n/languages.ts';
import { messagesOf } from '../i18n/messages.ts';

/** The title of a feed of works. @param name of that whose works they are */
export function feedTitle(name: string, language: Language): string {
  const t = createTranslator({
    locale: language,
    messages: messagesOf(language),
    namespace: 'feeds',
  });
  return t('title', { name });
}
