import { type Members, membersView } from '../person/members.ts';
import { type Phrase, phraseOf, placeholderPhrase } from '../localised-text/view.ts';
import type { ViewContext } from '../view-context.ts';
import { type NewestWorks, newestWorksView } from '../work/newest-works.ts';
import { type WorksFormats, worksFormats } from '../work/works-formats.ts';
import { type WorksList, worksList } from '../work/works-list.ts';
import type { TopicPageResult } from './page-query.ts';

/**
 * The page of a topic: its people, as the directory shows them but without topics, and its newest works.
 * The annotation of a missing address belongs to the whole.
 */
export interface TopicPage extends Members, NewestWorks {
  readonly name: Phrase;
  readonly description?: Phrase;
  /** Only when there are more works than the page shows. */
  readonly worksList?: WorksList;
  /** Undefined for a draft without an address, and where there are no works. */
  readonly formats?: WorksFormats;
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
  const newestWorks = newestWorksView(topic, context);
  const { slug } = topic;
  const page = context.withValidationIssues<TopicPage>(
    {
      name,
      ...(description && { description }),
      ...membersView(
        topic.people.map((person) => ({ ...person, topics: [] })),
        context,
      ),
      ...newestWorks,
      ...(slug !== undefined &&
        newestWorks.shownWorks < newestWorks.workCount && {
          worksList: worksList({ topic: slug }, language),
        }),
      ...(slug !== undefined &&
        newestWorks.workCount > 0 && {
          formats: worksFormats({ page: 'topic', slug }, language, newestWorks.workCount),
        }),
    },
    topic._id,
  );
  return slug === undefined ? path.annotateFields(page, { slug: 'address' }) : page;
}
