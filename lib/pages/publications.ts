import type { PageKind } from './page-kind.ts';

/** The newest works of the institute. */
export const publications = {
  segments: { fr: 'publications', en: 'publications' },
  documentType: 'siteSettings',
  mainDocument: /* groq */ `_id == "siteSettings"`,
  // It names the authors of works, and no topics.
  dependents: /* groq */ `select(
    $type == "publication" => [{}],
    $type in ["researcher", "coauthor"] => *[_type == "publication" && references($ids)][0...1]{_id},
    []
  )`,
  isPrerendered: true,
  describe: ({ count }, { t, siteName }) => ({
    title: t('publications.title', { site: siteName }),
    description: t('publications.description', { site: siteName, count }),
  }),
} satisfies PageKind<{ readonly count: number }>;
