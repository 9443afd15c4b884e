import type { PageKind } from './page-kind.ts';
import { type PersonSummary, personCard, profile } from './profile.ts';
import { formerSlugs } from './redirects.ts';

/** The CV of a person. A coauthor who became a member is shown in that member's. */
const pageFields = /* groq */ `{
    "slug": select(_type == "researcher" => slug.current, member->slug.current),
    "title": coalesce(member->name, name) + " (CV)"
  }`;

/** The fields of a CV that its title and description use. */
interface CvSummary extends PersonSummary {
  readonly workCount: number;
}

/**
 * A researcher's curriculum vitæ, to be printed.
 *
 * It shows the position, contact, supervisors, students and works of the profile, and so it is made from
 * the same documents without topics and genealogies.
 */
export const cv = {
  segments: profile.segments,
  lastSegment: { fr: 'cv', en: 'cv' },
  parent: 'profile',
  documentType: 'researcher',
  mainDocument: profile.mainDocument,
  dependents: /* groq */ `[
    ...*[_type in ["researcher", "coauthor"] && _id in [...$ids, ...$references]]${pageFields},
    ...*[$type in ["researcher", "coauthor", "institution"]
      && _type == "researcher" && references($ids)]${pageFields},
    ...*[$type in ["researcher", "coauthor", "institution"]
      && _type == "researcher" && (_id in $ids || references($ids))].supervisors[].person->${pageFields},
    ...*[$type in ["researcher", "coauthor", "publication"]
      && _type == "publication" && (_id in $ids || references($ids))].authors[].person->${pageFields}
  ][defined(slug)] | order(title asc)`,
  redirects: formerSlugs('cv', 'researcher'),
  // Few visitors open one: it is rendered when it is first asked for.
  isPrerendered: false,
  // A search for a person should lead to the profile, which shows the same and more.
  isUnindexed: true,
  openGraphType: 'profile',
  describe: (person, context) => {
    const { t, siteName } = context;
    // A draft may have no name yet.
    const name = person.name || t('untitled');
    return {
      title: t('cv.title', { name, site: siteName }),
      description: t('cv.description', { name, count: person.workCount }),
      card: personCard(person, context),
    };
  },
} satisfies PageKind<CvSummary>;
