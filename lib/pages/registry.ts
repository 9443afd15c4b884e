import { coauthor } from './coauthor.ts';
import { directory } from './directory.ts';
import { institution } from './institution.ts';
import type { PageKind } from './page-kind.ts';
import { profile } from './profile.ts';
import { work } from './work.ts';

/**
 * Every kind of page, by its name. Code that depends on the kinds of pages loops over this, in this
 * order: pages about one document come before those that list many.
 */
export const pageKinds = {
  profile,
  work,
  coauthor,
  institution,
  directory,
} as const satisfies Record<string, PageKind>;

export type PageName = keyof typeof pageKinds;
/** The kinds whose pages each have a slug: all but the home page. */
export type SluggedPage = Exclude<PageName, 'directory'>;

/** Identifies one page, in all its languages. */
export type PageAddress = { page: 'directory' } | { page: SluggedPage; slug: string };

export const pageNames: readonly PageName[] = Object.keys(pageKinds).filter(isPageName);
export const sluggedPages: readonly SluggedPage[] = pageNames.filter(isSlugged);

function isPageName(name: string): name is PageName {
  return name in pageKinds;
}

function isSlugged(name: PageName): name is SluggedPage {
  return 'segments' in pageKinds[name];
}

/** Ids of documents that every page shows. */
export const siteWideDocuments: readonly string[] = ['siteSettings'];
