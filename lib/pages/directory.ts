import { memberRoles, statuses } from '../domain/vocabulary.ts';
import { listCard } from './page-card.ts';
import type { PageKind } from './page-kind.ts';
import {
  letter,
  oneOf,
  pageNumber,
  type ParameterValues,
  searchText,
  slugValue,
} from './parameters.ts';

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
  parameters: {
    q: searchText,
    role: oneOf(memberRoles),
    institution: slugValue,
    topic: slugValue,
    status: oneOf(statuses),
    letter,
    page: pageNumber,
  },
  isPrerendered: true,
  describe: (_, { t, siteName, tagline }) => ({
    title: t('directory.title', { site: siteName }),
    description: tagline ?? t('directory.description', { site: siteName }),
    card: listCard(t('section.directory'), tagline),
  }),
} satisfies PageKind<unknown>;

export type DirectoryValues = ParameterValues<typeof directory.parameters>;
