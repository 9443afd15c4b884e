import { workKinds } from '../domain/vocabulary.ts';
import { listCard } from './page-card.ts';
import type { PageKind } from './page-kind.ts';
import {
  oneOf,
  pageNumber,
  type ParameterValues,
  searchText,
  slugValue,
  year,
} from './parameters.ts';

/** The works of the institute, the newest first. */
export const publications = {
  segments: { fr: 'publications', en: 'publications' },
  documentType: 'siteSettings',
  works: 'listed',
  mainDocument: /* groq */ `_id == "siteSettings"`,
  // It names the authors of works, and in its filters members and topics.
  dependents: /* groq */ `select(
    $type == "publication" => [{}],
    $type in ["researcher", "coauthor", "topic"] =>
      *[_type == "publication" && references($ids)][0...1]{_id},
    []
  )`,
  parameters: {
    q: searchText,
    year,
    type: oneOf(workKinds),
    topic: slugValue,
    person: slugValue,
    page: pageNumber,
  },
  isPrerendered: true,
  describe: ({ count }, { t, siteName, tagline }) => ({
    title: t('publications.title', { site: siteName }),
    description: t('publications.description', { site: siteName, count }),
    card: listCard(t('section.publications'), tagline),
  }),
} satisfies PageKind<{ readonly count: number }>;

export type PublicationsValues = ParameterValues<typeof publications.parameters>;
