import type { PageAddress } from '../routes/addresses.ts';
import type { PublishedChange } from './affected-pages.ts';

/** The addresses of a document, the current one first. */
export interface Addresses {
  slug?: string | null | undefined;
  formerSlugs: string[];
}

/**
 * The addresses that lead somewhere else since a document changed, or nowhere, or that did before.
 *
 * A former address says where the person is now, so it changes only with that: when the person
 * comes, leaves or moves. A coauthor's says who they have become; coauthors have no page yet.
 *
 * @param formerCoauthors the coauthors that a researcher was before
 */
export function movedAddresses(
  change: PublishedChange,
  formerCoauthors: readonly Addresses[],
): PageAddress[] {
  const states = [change.after, change.before].flatMap((state) => state ?? []);
  if (change._type === 'coauthor') {
    const isOrWasMember = states.some(({ near }) => near.length > 0);
    return isOrWasMember ? states.flatMap((state) => pagesAt('coauthor', state)) : [];
  }
  if (change._type !== 'researcher' || !hasMoved(change)) return [];
  return [
    ...states.flatMap((state) => pagesAt('profile', state)),
    ...formerCoauthors.flatMap((addresses) => pagesAt('coauthor', addresses)),
  ];
}

function hasMoved({ before, after }: PublishedChange): boolean {
  if (!before || !after) return true;
  return before.slug !== after.slug || before.formerSlugs.join(' ') !== after.formerSlugs.join(' ');
}

function pagesAt(page: 'profile' | 'coauthor', addresses: Addresses): PageAddress[] {
  return [addresses.slug, ...addresses.formerSlugs].flatMap((slug) =>
    slug ? [{ page, slug }] : [],
  );
}
