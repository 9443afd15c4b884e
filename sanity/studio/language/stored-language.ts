import type { Language } from '../../../lib/i18n/languages.ts';

const key = 'portrait.studio-language';

/**
 * The language that this browser's user works in. French unless they chose otherwise. Studio keeps
 * that choice too, but under a name that is its own affair.
 */
export function storedLanguage(): Language {
  try {
    return localStorage.getItem(key) === 'en' ? 'en' : 'fr';
  } catch {
    // Storage is off: the language is then that of every start.
    return 'fr';
  }
}

/** Keeps the choice for the next start, where the browser allows it. */
export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    return;
  }
}
