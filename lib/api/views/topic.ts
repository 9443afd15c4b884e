import type { TopicFacts } from '../../content/facts/topics-query.ts';
import type { TopicResult } from '../../content/topic/query.ts';
import type { Topic, TopicReference } from '../schemas/topic.ts';
import { pageUrlOf, textsByLanguage } from './by-language.ts';

/** A topic as the API tells it; undefined without a name in any language: then it has no page either. */
export function topicView({ slug, _updatedAt, ...topic }: TopicFacts): Topic | undefined {
  const name = textsByLanguage(topic.name);
  if (name === undefined) return undefined;
  const description = textsByLanguage(topic.description);
  return {
    slug,
    url: pageUrlOf({ page: 'topic', slug }),
    name,
    ...(description && { description }),
    dateModified: _updatedAt,
  };
}

/** Topics by their names; one without a name in any language is left out, as on pages. */
export function topicReferences(topics: readonly TopicResult[]): TopicReference[] {
  return topics.flatMap(({ slug, name: names }) => {
    const name = textsByLanguage(names);
    if (name === undefined) return [];
    return [{ name, ...(slug && { slug, url: pageUrlOf({ page: 'topic', slug }) }) }];
  });
}
