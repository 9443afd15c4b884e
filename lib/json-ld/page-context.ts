import type { Language } from '../i18n/languages.ts';
import type { PageAddress } from '../pages/registry.ts';

/** What the data about a page needs besides its content. */
export interface PageContext {
  readonly address: PageAddress;
  readonly language: Language;
  /** Name of the site, in that language. */
  readonly siteName: string;
}
