import type { PageKind } from './page-kind.ts';

/** All topics, with the numbers of their people and works. */
export const topics = {
  segments: { fr: 'sujets', en: 'topics' },
  documentType: 'siteSettings',
  mainDocument: /* groq */ `_id == "siteSettings"`,
  dependents: /* groq */ `select(
    $type == "topic" => [{}],
    $type in ["researcher", "publication"] => *[_type == "topic" && _id in [
      ...$references,
      ...*[_type in ["researcher", "publication"] && _id in $ids].topics[]._ref
    ]][0...1]{_id},
    []
  )`,
  isPrerendered: true,
  describe: (content, { t, siteName }) => ({
    title: t('topics.title', { site: siteName }),
    description: t('topics.description', { site: siteName, count: content.length }),
  }),
} satisfies PageKind<readonly unknown[]>;
