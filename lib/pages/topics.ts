import { listCard } from './page-card.ts';
import type { PageKind } from './page-kind.ts';

/** All topics, with the numbers of their people and works. */
export const topics = {
  segments: { fr: 'sujets', en: 'topics' },
  documentType: 'siteSettings',
  mainDocument: /* groq */ `_id == "siteSettings"`,
  // It counts works and the members of today, so that a work which changes but keeps its topics changes nothing.
  dependents: /* groq */ `select(
    $type == "topic" => [{}],
    $type == "publication" => *[_type == "topic" && _id in $changedReferences][0...1]{_id},
    $type == "researcher" => *[_type == "topic" && _id in $references][0...1]{_id},
    []
  )`,
  isPrerendered: true,
  describe: (content, { t, siteName, tagline }) => ({
    title: t('topics.title', { site: siteName }),
    description: t('topics.description', { site: siteName, count: content.length }),
    card: listCard(t('section.topics'), tagline),
  }),
} satisfies PageKind<readonly unknown[]>;
