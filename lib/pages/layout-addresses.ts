import { otherLanguage, type Language } from '../i18n/languages.ts';
import { pathOf } from './addresses.ts';
import type { PageAddress } from './registry.ts';

export interface LayoutAddresses {
  readonly language: Language;
  /** The directory in this language. */
  readonly homeHref: string;
  /** The same page in the other language. */
  readonly alternateHref: string;
}

/** The links in the header of a page. */
export function layoutAddresses(address: PageAddress, language: Language): LayoutAddresses {
  return {
    language,
    homeHref: pathOf({ page: 'directory' }, language),
    alternateHref: pathOf(address, otherLanguage(language)),
  };
}
