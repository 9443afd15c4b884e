import type { LocalisedText as Texts } from '../../content/localised-text/result.ts';
import type { TopicResult } from '../../content/topic/query.ts';
import { absoluteAddress } from '../../metadata/absolute-address.ts';
import type { PageAddress } from '../../pages/registry.ts';
import type { LocalisedText, PageUrl } from '../schemas/shared.ts';
import type { TopicReference } from '../schemas/topic.ts';

/** A text by language; undefined when no language has it. */
export function textsByLanguage(texts: Texts): LocalisedText | undefined {
  const filled = texts.flatMap(({ language, value }) => (value ? [[language, value]] : []));
  return filled.length === 0 ? undefined : Object.fromEntries(filled);
}

export function pageUrlOf(address: PageAddress): PageUrl {
  return { fr: absoluteAddress(address, 'fr'), en: absoluteAddress(address, 'en') };
}

/** Topics by their names; one without a name in any language is left out, as on pages. */
export function topicReferences(topics: readonly TopicResult[]): TopicReference[] {
  return topics.flatMap(({ slug, name: names }) => {
    const name = textsByLanguage(names);
    if (name === undefined) return [];
    return [{ name, ...(slug && { slug, url: pageUrlOf({ page: 'topic', slug }) }) }];
  });
}
