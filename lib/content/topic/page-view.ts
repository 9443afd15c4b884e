import { type Members, membersView } from '../person/members.ts';
import { type Phrase, phraseOf, placeholderPhrase } from '../localised-text/view.ts';
import type { ViewContext } from '../view-context.ts';
import { type NewestWorks, newestWorksView } from '../work/newest-works.ts';
import type { TopicPageResult } from './page-query.ts';

/**
 * The page of a topic: its people, as the directory shows them but without topics, and its newest works.
 * The annotation of a missing address belongs to the whole.
 */
export interface TopicPage extends Members, NewestWorks {
  readonly name: Phrase;
  readonly description?: Phrase;
}

/** @returns undefined for a published topic without a name in any language */
export function topicPageView(topic: TopicPageResult, context: ViewContext): TopicPage | undefined {
  const { language, isDraft } = context;
  const path = context.document(topic._id, 'topic');
  const name =
    phraseOf(topic.name, language, path.field('name')) ??
    (isDraft ? path.field('name').annotate(placeholderPhrase('name')) : undefined);
  if (!name) return undefined;
  const description = phraseOf(topic.description, language, path.field('description'));
  const page = context.withValidationIssues(
    {
      name,
      ...(description && { description }),
      ...membersView(
        topic.people.map((person) => ({ ...person, topics: [] })),
        context,
      ),
      ...newestWorksView(topic, context),
    },
    topic._id,
  );
  return topic.slug === undefined ? path.annotateFields(page, { slug: 'address' }) : page;
}
