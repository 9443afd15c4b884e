import type { StudioLanguage } from '../../schema/labels/label';

const key = 'portrait.studio-language';

/**
 * The language that this browser's user works in. French unless they chose otherwise. Studio keeps
 * that choice too, but under a name that is its own affair.
 */
export function rememberedLanguage(): StudioLanguage {
  try {
    return localStorage.getItem(key) === 'en' ? 'en' : 'fr';
  } catch {
    // Storage is off: the language is then that of every start.
    return 'fr';
  }
}

/** Keeps the choice for the next start, where the browser allows it. */
export function rememberLanguage(language: StudioLanguage): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    return;
  }
}
