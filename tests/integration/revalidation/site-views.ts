import { readRedirect } from '@/lib/content/addresses/read-redirect';
import { readSlugs } from '@/lib/content/addresses/read-slugs';
import type { ContentReader } from '@/lib/content/content-reader';
import { readDirectory } from '@/lib/content/directory/read';
import { readInstitution } from '@/lib/content/institution/read';
import { readProfile } from '@/lib/content/profile/read';
import { type Language, languages } from '@/lib/i18n/languages';
import { pathOf } from '@/lib/pages/addresses';
import { type PageAddress, type PageName, pageNames, type SluggedPage } from '@/lib/pages/registry';

type ShownAt = (reader: ContentReader, language: Language, slug: string) => Promise<unknown>;

/** What the page of each kind shows at an address; nothing where an address only redirects. */
const shownAt = {
  directory: readDirectory,
  profile: readProfile,
  coauthor: async () => undefined,
  institution: readInstitution,
} satisfies Record<PageName, ShownAt>;

async function viewAt(reader: ContentReader, address: PageAddress, language: Language) {
  if (address.page === 'directory') return shownAt.directory(reader, language);
  const { page, slug } = address;
  const shown = await shownAt[page](reader, language, slug);
  if (shown !== undefined) return shown;
  const to = await readRedirect(reader, page, slug);
  return to && { redirectsTo: pathOf(to, language) };
}

async function addressesOf(reader: ContentReader, page: PageName): Promise<PageAddress[]> {
  if (page === 'directory') return [{ page }];
  const { current, former } = await readSlugs(reader, page satisfies SluggedPage);
  return [...new Set([...current, ...former])].map((slug) => ({ page, slug }));
}

/**
 * What is shown at every address that the registry of pages knows, by path: the view of a page, or
 * where the address leads.
 */
export async function siteViews(reader: ContentReader): Promise<Map<string, unknown>> {
  const addresses = await Promise.all(pageNames.map((page) => addressesOf(reader, page)));
  const views = addresses.flat().flatMap((address) =>
    languages.map(async (language) => {
      const view = await viewAt(reader, address, language);
      return [pathOf(address, language), view] as const;
    }),
  );
  return new Map(await Promise.all(views));
}

/** The paths where something else is shown than before, or nothing any more. */
export function changedPaths(
  before: ReadonlyMap<string, unknown>,
  now: ReadonlyMap<string, unknown>,
): string[] {
  return [...new Set([...before.keys(), ...now.keys()])]
    .filter((path) => JSON.stringify(before.get(path)) !== JSON.stringify(now.get(path)))
    .toSorted();
}
