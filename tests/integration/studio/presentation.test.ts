/** Studio's Presentation: an address opens the form of its document, and a document names its pages. */
import { pathToRegexp } from 'next/dist/compiled/path-to-regexp';
import { firstValueFrom, from, isObservable, of } from 'rxjs';
import type { DocumentStore } from 'sanity';
import type { DocumentLocationsState } from 'sanity/presentation';

import { readSlugs } from '@/lib/content/addresses/read-slugs';
import { type Language, languages } from '@/lib/i18n/languages';
import { pathOf } from '@/lib/pages/addresses';
import {
  indexPages,
  isSlugged,
  type PageAddress,
  pageKinds,
  type PageName,
  pageNames,
  sluggedPages,
} from '@/lib/pages/registry';
import { locationsIn } from '@/sanity/studio/presentation/locations';
import { mainDocuments } from '@/sanity/studio/presentation/main-documents';

import { type SampleLake, startSampleLake } from '../content/sample-lake';

let lake: SampleLake;
beforeAll(async () => {
  lake = await startSampleLake();
});
afterEach(() => lake.restore());
afterAll(() => lake.stop());

/** A page of the sample content. */
async function pageOf(page: PageName): Promise<PageAddress> {
  if (!isSlugged(page)) return { page };
  const { current } = await readSlugs(lake.reader, page);
  return { page, slug: current[0] ?? '' };
}

/** The pages about a document: a person has a profile and a CV. */
function pagesAbout(type: string, slug: string): PageAddress[] {
  const kinds = sluggedPages.filter((kind) => pageKinds[kind].documentType === type);
  return kinds.map((kind) => ({ page: kind, slug }));
}

interface Found {
  readonly _id: string;
  readonly _type: string;
}

/** The document that Presentation opens at a path: that of the first route which matches it. */
async function documentAt(path: string): Promise<Found | null> {
  for (const resolver of mainDocuments) {
    const match = pathToRegexp(String(resolver.route)).exec(path);
    if (!match) continue;
    const params: Record<string, string> =
      match[1] === undefined ? {} : { slug: decodeURIComponent(match[1]) };
    const { filter, params: queryParams } =
      resolver.resolve?.({ params, path, origin: 'http://localhost' }) ?? {};
    return lake.editor.fetch<Found | null>(`*[${filter}][0]{_id, _type}`, queryParams ?? params, {
      perspective: 'drafts',
    });
  }
  throw new Error(`no route matches ${path}`);
}

/** What Presentation says of a document, and the addresses that it leads to. */
async function locationsOf({ _id: id, _type: type }: Found, language: Language) {
  // What the resolver asks of the store, and nothing else of one.
  const documentStore = {
    listenQuery: (
      { fetch }: { fetch: string },
      params: object,
      {
        perspective,
      }: object & {
        perspective: 'drafts';
      },
    ) => from(lake.editor.fetch<unknown>(fetch, { ...params }, { perspective })),
  } as unknown as DocumentStore;
  const located = locationsIn(language)(
    { id, type, version: undefined, perspectiveStack: ['drafts'] },
    { documentStore },
  );
  const state = await firstValueFrom<DocumentLocationsState | null | undefined>(
    isObservable(located) ? located : of(located),
  );
  return {
    tone: state?.tone,
    hrefs: state?.locations?.map(({ href }) => href) ?? [],
  };
}

describe.each(languages)('in %s', (language) => {
  test.each(pageNames)(
    'the address of a %s page opens its document, which leads there',
    async (page) => {
      const address = await pageOf(page);
      const document = await documentAt(pathOf(address, language));
      expect(document).toEqual({ _id: expect.any(String), _type: pageKinds[page].documentType });
      if (!document) return;
      const { tone, hrefs } = await locationsOf(document, language);
      expect(tone).toBe('positive');
      const own =
        'slug' in address
          ? pagesAbout(document._type, address.slug)
          : indexPages.map((index) => ({ page: index }));
      const ownPaths = own.flatMap((one) => languages.map((each) => pathOf(one, each)));
      // A document's own pages come first.
      expect(hrefs.slice(0, ownPaths.length)).toEqual(ownPaths);
    },
  );
});

test.each(sluggedPages)(
  'a draft of a %s page without an address opens beside its form',
  async (page) => {
    const _type = pageKinds[page].documentType;
    // The other one has no address either.
    await lake.write({ _id: `drafts.${_type}-a`, _type }, { _id: `drafts.${_type}-new`, _type });
    const path = pathOf({ page, slug: `~${_type}-new` }, 'fr');
    const document = await documentAt(path);
    expect(document).toMatchObject({ _type });
    expect(document?._id).toMatch(new RegExp(`${_type}-new$`));
    expect((await locationsOf({ _id: `drafts.${_type}-new`, _type }, 'fr')).tone).toBe('caution');
  },
);
