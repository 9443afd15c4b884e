import { type Directory, directoryView } from '../directory/view.ts';
import { type Phrase, phraseOf, placeholderPhrase } from '../localised-text/view.ts';
import type { ViewContext } from '../view-context.ts';
import { type WorksOfYear, worksByYear } from '../work/by-year.ts';
import { workView } from '../work/view.ts';
import { maxNewestWorks, type TopicPageResult } from './page-query.ts';

/**
 * The page of a topic: its people, as the directory shows them but without topics, and its newest works.
 * The annotation of a missing address belongs to the whole.
 */
export interface TopicPage extends Directory {
  readonly name: Phrase;
  readonly description?: Phrase;
  readonly years: WorksOfYear[];
  /** How many works `years` has. */
  readonly shownWorks: number;
  /** How many works the topic has. */
  readonly workCount: number;
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
  const works = topic.works.map((work) => workView(work, [], context));
  const page = context.withValidationIssues(
    {
      name,
      ...(description && { description }),
      ...directoryView(
        topic.people.map((person) => ({ ...person, topics: [] })),
        context,
      ),
      years: worksByYear(works),
      shownWorks: works.length,
      // A work that is too broken to be shown counts only among those that were not read.
      workCount: topic.workCount > maxNewestWorks ? topic.workCount : works.length,
    },
    topic._id,
  );
  return topic.slug === undefined ? path.annotateFields(page, { slug: 'address' }) : page;
}
