import type { PageKind } from './page-kind.ts';
import { formerSlugs } from './redirects.ts';

const pageFields = /* groq */ `{
    "slug": slug.current,
    "title": coalesce(shortName, name[language == "fr"][0].value, name[0].value)
  }`;

/** The fields of an institution that its title and description use. */
interface InstitutionSummary {
  readonly name: { readonly text: string };
  readonly place?: { readonly text: string };
  readonly current: readonly unknown[];
}

/** GROQ: the institutions of people. Those of a coauthor who became a member are the member's. */
const institutionsOf = /* groq */ `{
    "institutions": coalesce(member->institutions, institutions)
  }[defined(institutions)].institutions[]->`;

/**
 * The page of an institution. It shows its people as the directory does, with their topics and their
 * other institutions, and their newest works with all authors. Which of the works are the newest is not
 * asked: an older one counts, and can become one of them.
 */
export const institution = {
  segments: { fr: 'etablissements', en: 'institutions' },
  parent: 'directory',
  documentType: 'institution',
  works: 'listed',
  mainDocument: /* groq */ `_type == "institution" && slug.current == $slug`,
  dependents: /* groq */ `[
    ...*[_type == "institution" && _id in [...$ids, ...$references]]${pageFields},
    ...*[$type in ["researcher", "topic", "institution"]
      && _type == "researcher" && (_id in $ids || references($ids))].institutions[]->${pageFields},
    ...*[$type in ["publication", "coauthor"] && _type in ["researcher", "coauthor"]
      && _id in [...$ids, ...$references]]${institutionsOf}${pageFields},
    ...(*[$type in ["researcher", "coauthor"]
      && _type == "publication" && references($ids)].authors[].person->)${institutionsOf}${pageFields}
  ][defined(slug)] | order(title asc)`,
  redirects: formerSlugs('institution', 'institution'),
  isPrerendered: true,
  describe: ({ name: { text }, place, current }, { t, siteName }) => {
    // A draft may have no name yet.
    const name = text || t('untitled');
    return {
      title: t('institution.title', { name, site: siteName }),
      description: t('institution.description', {
        name,
        hasPlace: String(place !== undefined),
        place: place?.text ?? '',
        count: current.length,
      }),
      card: {
        section: t('section.directory'),
        title: [name],
        ...(place && { lead: [place.text] }),
        details: current.length > 0 ? [[t('members', { count: current.length })]] : [],
      },
    };
  },
} satisfies PageKind<InstitutionSummary>;
