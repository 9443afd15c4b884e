import type { Language } from '../../../lib/i18n/languages.ts';

const key = 'portrait.studio-language';

/**
 * The language that was chosen in this browser, or French. The Studio stores its locale too, but
 * under a key that is not part of its API.
 */
export function storedLanguage(): Language {
  try {
    return localStorage.getItem(key) === 'en' ? 'en' : 'fr';
  } catch {
    // Storage is turned off: each start is in French.
    return 'fr';
  }
}

/** Stores the choice for the next start, if the browser allows it. */
export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    return;
  }
}
