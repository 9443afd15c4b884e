import { coauthor } from './coauthor.ts';
import { cv } from './cv.ts';
import { directory } from './directory.ts';
import { institution } from './institution.ts';
import type { PageKind, ParentPage } from './page-kind.ts';
import { profile } from './profile.ts';
import { publications } from './publications.ts';
import { search } from './search.ts';
import { topic } from './topic.ts';
import { topics } from './topics.ts';
import { work } from './work.ts';

/**
 * Every kind of page, by its name. Code that depends on the kinds of pages loops over this, in this
 * order: pages about one document come before those that list many, and CVs, which few visitors open,
 * come last.
 */
export const pageKinds = {
  profile,
  work,
  coauthor,
  institution,
  topic,
  directory,
  publications,
  topics,
  search,
  cv,
} as const satisfies Record<string, PageKind>;

export type PageName = keyof typeof pageKinds;

/** The kinds whose pages each have a slug. A page can move, so each has redirects. */
export type SluggedPage = {
  [Page in PageName]: (typeof pageKinds)[Page] extends { redirects: unknown } ? Page : never;
}[PageName];

/** The kinds of which there is one page, which lists documents. */
export type IndexPage = Exclude<PageName, SluggedPage>;

/** Identifies one page, in all its languages. */
export type PageAddress =
  | {
      page: IndexPage;
      /** Of a list that is filtered: its parameters in canonical form (`parameters.ts`). */
      query?: string;
    }
  | { page: SluggedPage; slug: string };

export const pageNames: readonly PageName[] = Object.keys(pageKinds).filter(isPageName);
export const sluggedPages: readonly SluggedPage[] = pageNames.filter(isSlugged);
export const indexPages: readonly IndexPage[] = pageNames.filter((name) => !isSlugged(name));

function isPageName(name: string): name is PageName {
  return name in pageKinds;
}

export function isSlugged(name: PageName): name is SluggedPage {
  return 'redirects' in pageKinds[name];
}

/** In the place of the slug, in an address of what belongs to the one page of a kind; no slug is like it. */
export const noSlug = '-';

/** Whether search engines are asked to leave out the pages of a kind. */
export function isUnindexed(name: PageName): boolean {
  const kind: PageKind = pageKinds[name];
  return kind.isUnindexed ?? false;
}

/** The page of a kind at a slug; undefined without the slug that it needs. */
export function addressOf(
  page: PageName,
  slug: string | null | undefined,
): PageAddress | undefined {
  if (!isSlugged(page)) return { page };
  return slug ? { page, slug } : undefined;
}

/** The kind above the pages of a kind. An index page has none. */
export function parentOf(page: PageName): ParentPage | undefined {
  const kind: PageKind = pageKinds[page];
  return kind.parent;
}

/** The page above a page: an index page, or the one with the same slug. */
export function pageAbove(address: PageAddress): (PageAddress & { page: ParentPage }) | undefined {
  const parent = parentOf(address.page);
  if (parent === undefined) return undefined;
  if (!isSlugged(parent)) return { page: parent };
  return 'slug' in address ? { page: parent, slug: address.slug } : undefined;
}

/** Ids of documents that every page shows. */
export const siteWideDocuments: readonly string[] = ['siteSettings'];
