import { createTranslator } from 'next-intl';

import type { Language } from './languages.ts';
import { messagesOf } from './messages.ts';

/** Translates titles and descriptions of pages into one language. */
export function metadataTranslator(language: Language) {
  return createTranslator({
    locale: language,
    messages: messagesOf(language),
    namespace: 'metadata',
  });
}
export type MetadataTranslator = ReturnType<typeof metadataTranslator>;
