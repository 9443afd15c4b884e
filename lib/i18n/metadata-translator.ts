import { createTranslator } from 'next-intl';

import type { Language } from './languages';
import { messagesOf } from './messages';

/** Says titles and descriptions of pages in one language. */
export function metadataTranslator(language: Language) {
  return createTranslator({
    locale: language,
    messages: messagesOf(language),
    namespace: 'metadata',
  });
}
export type MetadataTranslator = ReturnType<typeof metadataTranslator>;
