import type { PageKind } from './page-kind.ts';

/** The home page of a language: everyone at the institute. */
export const directory = {
  documentType: 'siteSettings',
  mainDocument: /* groq */ `_id == "siteSettings"`,
  // It shows people with their topics and institutions, and no works.
  dependents: /* groq */ `select(
    $type == "researcher" => [{}],
    $type in ["topic", "institution"] => *[_type == "researcher" && references($ids)][0...1]{_id},
    []
  )`,
  isPrerendered: true,
  describe: (_, { t, siteName, tagline }) => ({
    title: t('directory.title', { site: siteName }),
    description: tagline ?? t('directory.description', { site: siteName }),
  }),
} satisfies PageKind<unknown>;
