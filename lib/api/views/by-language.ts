import type { LocalisedText as Texts } from '../../content/localised-text/result.ts';
import { absoluteAddress } from '../../metadata/absolute-address.ts';
import type { PageAddress } from '../../pages/registry.ts';
import type { LocalisedText, PageUrl } from '../schemas/by-language.ts';

/** A text by language; undefined when no language has it. */
export function textsByLanguage(texts: Texts): LocalisedText | undefined {
  const filled = texts.flatMap(({ language, value }) => (value ? [[language, value]] : []));
  return filled.length === 0 ? undefined : Object.fromEntries(filled);
}

export function pageUrlOf(address: PageAddress): PageUrl {
  return { fr: absoluteAddress(address, 'fr'), en: absoluteAddress(address, 'en') };
}
