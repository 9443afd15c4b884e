import en from '../../messages/en.json';
import fr from '../../messages/fr.json';

import type { Language } from './languages.ts';

export type Messages = typeof fr;

const catalogues: Record<Language, Messages> = { fr, en };

/** Every text of the interface in one language. That both have the same keys is checked by the types and a test. */
export function messagesOf(language: Language): Messages {
  return catalogues[language];
}
