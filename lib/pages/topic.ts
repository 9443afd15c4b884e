import { cutAtWord, maxDescriptionLength } from './cut-at-word.ts';
import type { CardText } from './page-card.ts';
import type { MetadataContext, PageKind } from './page-kind.ts';
import { formerSlugs } from './redirects.ts';

/** The fields of a topic that its title and description use. */
interface TopicSummary {
  readonly name: { readonly text: string };
  readonly description?: { readonly text: string };
  readonly current: readonly unknown[];
  readonly alumni: readonly unknown[];
  readonly workCount: number;
}

/**
 * The page of a topic.
 *
 * It shows the cards of its people, which name their institutions and no topics, and its newest works
 * with their authors. A work or a person is on the pages of its topics, before and after a change. Which
 * of the works are the newest is not asked: an older one counts, and can become one of them.
 */
export const topic = {
  segments: { fr: 'sujets', en: 'topics' },
  parent: 'topics',
  documentType: 'topic',
  works: 'listed',
  mainDocument: /* groq */ `_type == "topic" && slug.current == $slug`,
  dependents: /* groq */ `*[
    $type in ["topic", "researcher", "coauthor", "publication", "institution"]
    && _type == "topic" && defined(slug.current) && _id in [
      ...$ids, ...$references,
      ...*[_type == "researcher" && _id in $ids].topics[]._ref,
      ...*[$type == "institution" && _type == "researcher" && references($ids)].topics[]._ref,
      ...*[$type in ["researcher", "coauthor", "publication"]
        && _type == "publication" && (_id in $ids || references($ids))].topics[]._ref
    ]
  ]{
    "slug": slug.current,
    "title": coalesce(name[language == "fr"][0].value, name[0].value)
  } | order(title asc)`,
  redirects: formerSlugs('topic', 'topic'),
  isPrerendered: true,
  describe: ({ name, description, current, alumni, workCount }, { t, siteName }) => {
    // A draft may have no name yet.
    const title = name.text || t('untitled');
    return {
      title: t('topic.title', { name: title, site: siteName }),
      description:
        (description && cutAtWord(description.text, maxDescriptionLength)) ??
        t('topic.description', { name: title, count: workCount }),
      card: {
        section: t('section.topics'),
        title: [title],
        details: numbersLine(current.length + alumni.length, workCount, t),
      },
    };
  },
} satisfies PageKind<TopicSummary>;

/** How many people and works a topic has, as far as it has any. */
function numbersLine(people: number, works: number, t: MetadataContext['t']): CardText[] {
  const numbers = [
    ...(people > 0 ? [t('people', { count: people })] : []),
    ...(works > 0 ? [t('works', { count: works })] : []),
  ];
  return numbers.length > 0 ? [[numbers.join(' · ')]] : [];
}
