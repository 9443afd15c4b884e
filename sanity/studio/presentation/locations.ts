import { map, type Observable } from 'rxjs';
import { type DocumentStore, getPublishedId } from 'sanity';
import type { DocumentLocation, DocumentLocationResolver } from 'sanity/presentation';
import { z } from 'zod';

import { documentTypes } from '../../../lib/domain/vocabulary.ts';
import { type Language, languages } from '../../../lib/i18n/languages.ts';
import { pathOf } from '../../../lib/pages/addresses.ts';
import { type DependentsParams, dependentsQuery } from '../../../lib/pages/dependents-query.ts';
import {
  addressOf,
  indexPages,
  type PageAddress,
  pageKinds,
  type PageName,
  pageNames,
  siteWideDocuments,
  sluggedPages,
} from '../../../lib/pages/registry.ts';
import { tagOf } from '../../../lib/pages/tags.ts';
import { apiVersion } from '../../api-version.ts';
import { indexPageTitles, presentationWords as words } from './words.ts';

/**
 * A change of any of these documents may change which pages show a document; the query then runs
 * again.
 */
const changes = `*[_type in ${JSON.stringify(documentTypes)}]`;

const locationsQuery = /* groq */ `{
  "own": *[_id == $id][0]{"slug": slug.current, "title": coalesce(title, name)},
  "pages": ${dependentsQuery}
}`;

const text = z.string().nullish().catch(undefined);
const page = z.object({ slug: text, title: text });
const locationsResult = z.object({
  own: page.nullish().catch(undefined),
  pages: z.record(z.string(), z.array(page).catch([])),
});
type LocationsResult = z.output<typeof locationsResult>;

interface ShowingPage {
  readonly address: PageAddress;
  readonly title: string;
}

/**
 * Every address that shows a document, according to drafts: the pages that revalidation will render
 * again, and of which an editor is told ("shown on 7 pages").
 */
export function locationsIn(language: Language): DocumentLocationResolver {
  return ({ id, type }, { documentStore }) => {
    const documentId = getPublishedId(id);
    if (siteWideDocuments.includes(documentId)) {
      const locations = indexPages.flatMap((page) =>
        inEachLanguage({ address: { page }, title: indexPageTitles[page][language] }),
      );
      return { message: words.everyPage[language], tone: 'positive', locations };
    }
    const ownKinds = sluggedPages.filter((name) => pageKinds[name].documentType === type);
    return queryLocations(documentStore, documentId, type).pipe(
      map((result) => {
        const own = ownKinds.flatMap((name) => showingPage(name, result.own ?? {}, language));
        const showing = showingPages(result, language);
        const pages = uniquePages([...own.flatMap((one) => among(showing, one)), ...showing]);
        const locations = pages.flatMap(inEachLanguage);
        if (own.length < ownKinds.length) {
          return { message: words.noAddress[language], tone: 'caution', locations };
        }
        return locations.length === 0
          ? { message: words.noPage[language], tone: 'caution' }
          : { message: words.onPages[language](locations.length), tone: 'positive', locations };
      }),
    );
  };
}

function queryLocations(
  store: DocumentStore,
  id: string,
  type: string,
): Observable<LocationsResult> {
  const params: DependentsParams = {
    ids: [id],
    type,
    references: [],
    changedReferences: [],
    moved: false,
  };
  return store
    .listenQuery(
      { fetch: locationsQuery, listen: changes },
      { ...params, id },
      { apiVersion, perspective: 'drafts' },
    )
    .pipe(map((answer: unknown) => locationsResult.parse(answer)));
}

function showingPages({ pages }: LocationsResult, language: Language): ShowingPage[] {
  return pageNames.flatMap((name) =>
    (pages[name] ?? []).flatMap((one) => showingPage(name, one, language)),
  );
}

function showingPage(
  name: PageName,
  { slug, title }: z.output<typeof page>,
  language: Language,
): ShowingPage[] {
  const address = addressOf(name, slug);
  if (address === undefined) return [];
  const known =
    'slug' in address ? (title ?? address.slug) : indexPageTitles[address.page][language];
  return [{ address, title: known }];
}

/** The page at an address as the query names it. That of a coauthor who became a member is none: it leads to the profile. */
function among(pages: readonly ShowingPage[], { address }: ShowingPage): ShowingPage[] {
  return pages.filter((one) => tagOf(one.address) === tagOf(address)).slice(0, 1);
}

function uniquePages(pages: readonly ShowingPage[]): ShowingPage[] {
  const byTag = new Map<string, ShowingPage>();
  for (const one of pages) {
    if (!byTag.has(tagOf(one.address))) byTag.set(tagOf(one.address), one);
  }
  return [...byTag.values()];
}

function inEachLanguage({ address, title }: ShowingPage): DocumentLocation[] {
  return languages.map((language) => ({
    title: `${title} (${language})`,
    href: pathOf(address, language),
  }));
}
