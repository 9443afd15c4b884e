import { readRedirect } from '@/lib/content/addresses/read-redirect';
import { readSlugs } from '@/lib/content/addresses/read-slugs';
import type { ContentReader } from '@/lib/content/content-reader';
import { readCoauthor } from '@/lib/content/coauthor/read';
import { readCv } from '@/lib/content/cv/read';
import { readDirectory } from '@/lib/content/directory/read';
import { readInstitution } from '@/lib/content/institution/read';
import { readProfile } from '@/lib/content/profile/read';
import { readSearch } from '@/lib/content/search/read';
import { readPublications } from '@/lib/content/publications/read';
import { readTopic } from '@/lib/content/topic/read';
import { readTopics } from '@/lib/content/topics/read';
import { readWork } from '@/lib/content/work/read';
import { type Language, languages } from '@/lib/i18n/languages';
import { pathOf } from '@/lib/pages/addresses';
import { isSlugged, type PageAddress, type PageName, pageNames } from '@/lib/pages/registry';

type ReadContent = (reader: ContentReader, language: Language, slug: string) => Promise<unknown>;

/** Reads the content of a page of each kind. */
const contentAt = {
  directory: readDirectory,
  publications: readPublications,
  topics: readTopics,
  search: readSearch,
  profile: readProfile,
  work: readWork,
  coauthor: readCoauthor,
  institution: readInstitution,
  topic: readTopic,
  cv: readCv,
} satisfies Record<PageName, ReadContent>;

async function viewAt(reader: ContentReader, address: PageAddress, language: Language) {
  if (!('slug' in address)) return contentAt[address.page](reader, language, '');
  const { page, slug } = address;
  const shown = await contentAt[page](reader, language, slug);
  if (shown !== undefined) return shown;
  const to = await readRedirect(reader, page, slug);
  return to && { redirectsTo: pathOf(to, language) };
}

async function addressesOf(reader: ContentReader, page: PageName): Promise<PageAddress[]> {
  if (!isSlugged(page)) return [{ page }];
  const { current, former } = await readSlugs(reader, page);
  return [...new Set([...current, ...former])].map((slug) => ({ page, slug }));
}

/**
 * The content of every address in the registry of pages, by path: the view of a page, or the target of
 * a redirect.
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

/** The paths that show something else than before, or nothing. */
export function changedPaths(
  before: ReadonlyMap<string, unknown>,
  now: ReadonlyMap<string, unknown>,
): string[] {
  return [...new Set([...before.keys(), ...now.keys()])]
    .filter((path) => JSON.stringify(before.get(path)) !== JSON.stringify(now.get(path)))
    .toSorted();
}
