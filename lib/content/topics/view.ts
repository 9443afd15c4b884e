import { pathOf } from '../../pages/addresses.ts';
import { addressSlug } from '../draft-address.ts';
import { type Phrase, phraseOf, placeholderPhrase } from '../localised-text/view.ts';
import type { ViewContext } from '../view-context.ts';
import type { TopicsResult } from './query.ts';

/** A topic in the list of topics. */
export interface ListedTopic {
  readonly id: string;
  readonly name: Phrase;
  readonly href: string;
  readonly description?: Phrase;
  /** How many members of today work on it. */
  readonly people: number;
  readonly works: number;
}

/** The topics by name. A published page leaves out one without a name in any language, or without an address. */
export function topicsView(topics: TopicsResult, context: ViewContext): ListedTopic[] {
  const { language, isDraft } = context;
  const { compare } = new Intl.Collator(language);
  return topics
    .flatMap(({ _id: id, slug: published, people, works, ...topic }): ListedTopic[] => {
      const path = context.document(id, 'topic');
      const name =
        phraseOf(topic.name, language, path.field('name')) ??
        (isDraft ? path.field('name').annotate(placeholderPhrase('name')) : undefined);
      const slug = isDraft ? addressSlug({ _id: id, slug: published ?? '' }) : published;
      if (!name || slug === undefined) return [];
      const description = phraseOf(topic.description, language, path.field('description'));
      const href = pathOf({ page: 'topic', slug }, language);
      return [{ id, name, href, ...(description && { description }), people, works }];
    })
    .toSorted((a, b) => compare(a.name.text, b.name.text));
}
