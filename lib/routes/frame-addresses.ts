import { otherLanguage, type Language } from '../i18n/languages.ts';
import { pathOf, type PageAddress } from './addresses.ts';

export interface FrameAddresses {
  language: Language;
  /** The directory in this language. */
  homeHref: string;
  /** The same page in the other language. */
  alternateHref: string;
}

/** What the frame around a page links to. */
export function frameAddresses(address: PageAddress, language: Language): FrameAddresses {
  return {
    language,
    homeHref: pathOf({ page: 'directory' }, language),
    alternateHref: pathOf(address, otherLanguage(language)),
  };
}
