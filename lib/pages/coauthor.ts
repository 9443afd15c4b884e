import type { PageKind } from './page-kind.ts';
import { hasMoved, type PublishedChange } from './published-change.ts';

/**
 * GROQ: whether a coauthor became a member who has a profile. Such a coauthor has no page, and the
 * address leads to the profile.
 */
export const leadsToProfile = /* groq */ `defined(member->slug.current)`;

/** The page of a coauthor; none for one who became a member. */
const pageFields = /* groq */ `[_type == "coauthor" && !(${leadsToProfile})]{
    "slug": slug.current, "title": name
  }`;

/** The fields of a coauthor that the title and the description use. */
interface CoauthorSummary {
  readonly name: string;
  readonly affiliation?: { readonly text: string };
  readonly jointCount: number;
  readonly memberCount: number;
}

/**
 * The page of a person outside the institute.
 *
 * It lists the works that name the coauthor, with all their authors and under the members among them. A
 * work is on the pages of its coauthors, before and after a change. Who is named in a work is on the
 * pages of the coauthors of that work. Topics, institutions and supervisions are not shown.
 */
export const coauthor = {
  segments: { fr: 'coauteurs', en: 'coauthors' },
  parent: 'publications',
  documentType: 'coauthor',
  works: 'listed',
  mainDocument: /* groq */ `_type == "coauthor" && slug.current == $slug`,
  // The target of an address changes when the member gets another address, is published or taken
  // down.
  dependents: /* groq */ `[
    ...*[$type == "coauthor" && _id in $ids]${pageFields},
    ...*[$type == "publication" && _id in $references]${pageFields},
    ...(*[$type in ["researcher", "coauthor", "publication"]
      && _type == "publication" && (_id in $ids || references($ids))].authors[].person->)${pageFields},
    ...*[$moved && $type == "researcher" && _type == "coauthor" && references($ids)]{
      "slug": slug.current, formerSlugs
    }
  ][defined(slug)] | order(title asc)`,
  redirects: {
    // Of one coauthor, the profile comes first. A coauthor's own address is no target of itself.
    targets: /* groq */ `
      (*[_type == "coauthor" && (slug.current == $slug || $slug in formerSlugs)]
        | order(select(slug.current == $slug => 0, 1) asc, _createdAt desc, _id asc){
          "targets": select(
            ${leadsToProfile} => [{"page": "profile", "slug": member->slug.current}],
            slug.current != $slug => [{"page": "coauthor", "slug": slug.current}],
            []
          )
        })[].targets[]`,
    isAffectedBy: (change) => hasMoved(change) || hasAnotherMember(change),
  },
  // A paper of a large collaboration brings thousands of them, whom hardly anybody looks up.
  isPrerendered: false,
  openGraphType: 'profile',
  describe: ({ name: given, affiliation, jointCount, memberCount }, { t, siteName }) => {
    // A draft may have no name yet.
    const name = given || t('untitled');
    return {
      title: t('coauthor.title', { name, site: siteName }),
      description: t('coauthor.description', {
        name,
        hasAffiliation: String(affiliation !== undefined),
        affiliation: affiliation?.text ?? '',
        works: jointCount,
        members: memberCount,
      }),
      card: {
        section: t('section.publications'),
        title: [name],
        ...(affiliation && { lead: [affiliation.text] }),
        details: jointCount > 0 ? [[t('joint', { works: jointCount, members: memberCount })]] : [],
      },
    };
  },
} satisfies PageKind<CoauthorSummary>;

/** Whether the member that a coauthor became changed: the only document that a coauthor refers to. */
function hasAnotherMember({ before, after }: PublishedChange): boolean {
  return before?.references.join(' ') !== after?.references.join(' ');
}
