import { listCard } from './page-card.ts';
import type { PageKind } from './page-kind.ts';
import { searchText } from './parameters.ts';

/** People, works, topics and institutions by what a visitor types. */
export const search = {
  segments: { fr: 'recherche', en: 'search' },
  documentType: 'siteSettings',
  mainDocument: /* groq */ `_id == "siteSettings"`,
  parameters: { q: searchText },
  // By itself it shows no document; what is found is under the tag of every filtered page.
  dependents: /* groq */ `[]`,
  isPrerendered: true,
  describe: ({ text }, { t, siteName, tagline }) => ({
    title:
      text === undefined
        ? t('search.title', { site: siteName })
        : t('search.results', { site: siteName, text }),
    description: t('search.description', { site: siteName }),
    card: listCard(t('section.search'), tagline),
  }),
} satisfies PageKind<{ readonly text?: string | undefined }>;
