import type { PageKind } from './page-kind.ts';
import { statesOf } from './published-change.ts';

/**
 * The addresses of coauthors. They have no page of their own yet: the address of a coauthor who
 * became a member leads to the member's profile.
 */
export const coauthor = {
  segments: { fr: 'coauteurs', en: 'coauthors' },
  parent: 'publications',
  documentType: 'coauthor',
  mainDocument: /* groq */ `_type == "coauthor" && slug.current == $slug`,
  // The target of an address changes when the member gets another address, is published or taken
  // down.
  dependents: /* groq */ `
    *[$moved && $type == "researcher" && _type == "coauthor" && references($ids)]{
      "slug": slug.current, formerSlugs
    }`,
  redirects: {
    targets: /* groq */ `
      *[_type == "coauthor" && (slug.current == $slug || $slug in formerSlugs)]
        | order(select(slug.current == $slug => 0, 1) asc, _createdAt desc, _id asc)
        [0...1]{"page": "profile", "slug": member->slug.current}`,
    isAffectedBy: (change) => statesOf(change).some(({ references }) => references.length > 0),
  },
  isPrerendered: false,
} satisfies PageKind;
