/**
 * Which pages show a document: what revalidation and the Studio's Presentation both ask.
 */

/** Documents that every page shows. */
export const siteWide: readonly string[] = ['siteSettings'];

/** A way from a document to the people whose pages show it; see `nearQuery`. */
export type Way = 'referrers' | 'supervisors' | 'authors';

/**
 * Ways in which a profile shows a document that is not the person's own. A publication is on the
 * page of its authors; a person is on the pages of those they write with, supervise or are
 * supervised by; and because a professor's page lists students with their institutions and other
 * supervisors, those too are on the pages of the supervisors.
 */
export const ways: Readonly<Record<string, readonly Way[]>> = {
  researcher: ['referrers', 'supervisors', 'authors'],
  coauthor: ['referrers', 'supervisors', 'authors'],
  publication: ['authors'],
  topic: ['referrers'],
  institution: ['referrers', 'supervisors'],
};

/** Ids of people by each way, near the documents `$ids`. */
export const nearQuery = /* groq */ `{
  "referrers": *[_type == "researcher" && references($ids)]._id,
  "supervisors": (*[_type == "researcher" && (_id in $ids || references($ids))].supervisors[].person._ref)[defined(@)],
  "authors": (*[_type == "publication" && (_id in $ids || references($ids))].authors[].person._ref)[defined(@)]
}`;

/**
 * Slugs of the people `$people`. A coauthor who became a member is shown on that member's page.
 */
export const slugsQuery = /* groq */ `*[_type in ["researcher", "coauthor"] && _id in $people]{
  "slug": select(_type == "researcher" => slug.current, _type == "coauthor" => member->slug.current)
}`;

/** The directory shows people with their topics and institutions, and nothing of works. */
export function onDirectory(type: string, shownOnAProfile: boolean): boolean {
  if (type === 'researcher') return true;
  return shownOnAProfile && (type === 'topic' || type === 'institution');
}
