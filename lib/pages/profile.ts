import { generationsAround } from './generations.ts';
import type { PageCard } from './page-card.ts';
import type { MetadataContext, PageKind } from './page-kind.ts';
import { formerSlugs } from './redirects.ts';

/** The page of a person. A coauthor who became a member has that member's page. */
const pageFields = /* groq */ `{
    "slug": select(_type == "researcher" => slug.current, member->slug.current),
    "title": coalesce(member->name, name)
  }`;

/** The fields of a person that the picture shows. */
export interface PersonSummary {
  readonly name: string;
  readonly position?: { readonly text: string };
  readonly institutions: readonly { readonly text: string }[];
  readonly portrait?: { readonly fingerprint: string };
}

/** The fields of a profile that its title and description use. */
interface ProfileSummary extends PersonSummary {
  readonly workCount: number;
}

/**
 * The page of a researcher.
 *
 * A publication is on the pages of its authors. A person is on the pages of those they write with,
 * supervise or are supervised by. Because a supervisor's page lists students with their
 * institutions and other supervisors, those too are on the pages of the supervisors. A coauthor who
 * became a member is shown on that member's page. In genealogies, a person is on the pages of all whom
 * they descend from and who descend from them, before and after a change.
 */
export const profile = {
  segments: { fr: 'repertoire', en: 'directory' },
  parent: 'directory',
  documentType: 'researcher',
  works: 'listed',
  mainDocument: /* groq */ `_type == "researcher" && slug.current == $slug`,
  dependents: /* groq */ `[
    ...*[_type in ["researcher", "coauthor"] && _id in [...$ids, ...$references]]${pageFields},
    ...*[$type in ["researcher", "coauthor", "topic", "institution"]
      && _type == "researcher" && references($ids)]${pageFields},
    ...*[$type in ["researcher", "coauthor", "institution"]
      && _type == "researcher" && (_id in $ids || references($ids))].supervisors[].person->${pageFields},
    ...*[$type in ["researcher", "coauthor", "publication"]
      && _type == "publication" && (_id in $ids || references($ids))].authors[].person->${pageFields},
    ...select($type in ["researcher", "coauthor"] => {
      "above1": [...$ids, ...$references], "below0": $ids
    }${generationsAround}{
      "people": *[_type in ["researcher", "coauthor"] && _id in ^.everybody]${pageFields}
    }.people, [])
  ][defined(slug)] | order(title asc)`,
  redirects: formerSlugs('profile', 'researcher'),
  isPrerendered: true,
  openGraphType: 'profile',
  describe: (person, context) => {
    const { name: given, position, institutions, workCount } = person;
    const { t, siteName } = context;
    // A draft may have no name yet.
    const name = given || t('untitled');
    const role = [position, ...institutions].flatMap((phrase) => phrase?.text ?? []);
    return {
      title: t('profile.title', { name, site: siteName }),
      description: t('profile.description', {
        name,
        hasRole: String(role.length > 0),
        role: role.join(', '),
        count: workCount,
      }),
      card: personCard(person, context),
    };
  },
} satisfies PageKind<ProfileSummary>;

/** The picture of a profile, and of the CV of the same person. */
export function personCard(
  { name, position, institutions, portrait }: PersonSummary,
  { t }: MetadataContext,
): PageCard {
  const places = institutions.map(({ text }) => text).join(', ');
  const parts = [position?.text ?? '', places].filter((part) => part !== '');
  return {
    section: t('section.directory'),
    title: [name],
    // Where one of them cannot be drawn, the other one.
    lead: [parts.join(' · '), ...parts],
    details: [],
    ...(portrait && { portrait: { fingerprint: portrait.fingerprint } }),
  };
}
