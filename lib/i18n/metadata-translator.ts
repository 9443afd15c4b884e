import { createTranslator } from 'next-intl';

import type { Language } from './languages.ts';
import { messagesOf } from './messages.ts';

/** Says titles and descriptions of pages in one language. */
export function metadataTranslator(language: Language) {
  return createTranslator({
    locale: language,
    messages: messagesOf(language),
    namespace: 'metadata',
  });
}
export type MetadataTranslator = ReturnType<typeof metadataTranslator>;
