import { defaultLanguage, languages, type Language } from '../i18n/languages.ts';
import type { PageAddress } from '../pages/registry.ts';
import { absoluteAddress } from './absolute-address.ts';

/**
 * The address of a page by the values of `hreflang`. Each language lists itself, the other one and `x-default`, with
 * absolute addresses, as search engines require.
 */
export function alternateAddresses(address: PageAddress): Readonly<Record<string, string>> {
  const absolute = (of: Language) => absoluteAddress(address, of);
  return {
    ...Object.fromEntries(languages.map((of) => [of, absolute(of)])),
    'x-default': absolute(defaultLanguage),
  };
}
