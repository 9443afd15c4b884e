import en from '../../messages/en.json';
import fr from '../../messages/fr.json';

import type { Language } from './languages.ts';

export type Messages = typeof fr;

const catalogues: Record<Language, Messages> = { fr, en };

/**
 * Every text of the interface in one language. The types and a test check that both languages have
 * the same keys.
 */
export function messagesOf(language: Language): Messages {
  return catalogues[language];
}
