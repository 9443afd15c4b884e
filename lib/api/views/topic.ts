import type { TopicFacts } from '../../content/facts/topics-query.ts';
import type { Topic } from '../schemas/topic.ts';
import { pageUrlOf, textsByLanguage } from './shared.ts';

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
