import { map, type Observable, switchMap } from 'rxjs';
import { type DocumentStore, getPublishedId } from 'sanity';
import type { DocumentLocation, DocumentLocationResolver } from 'sanity/presentation';

import { type Language, languages } from '../../../lib/i18n/languages.ts';
import {
  nearQuery,
  onDirectory,
  siteWide,
  type Way,
  ways,
} from '../../../lib/revalidation/shown-on.ts';
import { type PageAddress, pathOf } from '../../../lib/routes/addresses.ts';
import { apiVersion } from '../api-version.ts';
import { presentationWords as words } from './words.ts';

/** People whose pages show something, with what their links are called. */
const peopleQuery = /* groq */ `*[_type in ["researcher", "coauthor"] && _id in $people]{
  _id, "name": coalesce(member->name, name),
  "slug": select(_type == "researcher" => slug.current, _type == "coauthor" => member->slug.current)
}[defined(slug)] | order(name asc)`;

/** A change of any of these may change which pages show a document, so the queries run again. */
const changesOf = /* groq */ `*[_type in ['researcher', 'coauthor', 'publication']]`;

type Near = Readonly<Record<Way, readonly string[] | null>>;

interface Person {
  readonly _id: string;
  readonly name: string | null;
  readonly slug: string;
}

/**
 * Every address that shows a document, as its drafts have it: what revalidation rebuilds, and what
 * an editor is told ("shown on 7 pages").
 */
export function locationsIn(language: Language): DocumentLocationResolver {
  return ({ id, type }, { documentStore }) => {
    const documentId = getPublishedId(id);
    if (siteWide.includes(documentId)) {
      return { message: words.everyPage[language], tone: 'positive', locations: directory() };
    }
    const shownBy = ways[type];
    if (shownBy === undefined) return null;
    return peopleShowing(documentStore, documentId, shownBy).pipe(
      map((people) => {
        // One's own page first.
        const inOrder = [...people].sort(
          (one, other) => Number(other._id === documentId) - Number(one._id === documentId),
        );
        const slugs = new Map(inOrder.map(({ slug, name }) => [slug, name ?? slug]));
        const locations = [
          ...[...slugs].flatMap(([slug, name]) => inEachLanguage({ page: 'profile', slug }, name)),
          ...(onDirectory(type, slugs.size > 0) ? directory() : []),
        ];
        if (type === 'researcher' && !people.some(({ _id }) => _id === documentId)) {
          return { message: words.noAddress[language], tone: 'caution', locations };
        }
        return locations.length === 0
          ? { message: words.noPage[language], tone: 'caution' }
          : { message: words.onPages[language](locations.length), tone: 'positive', locations };
      }),
    );
  };
}

function peopleShowing(
  store: DocumentStore,
  id: string,
  shownBy: readonly Way[],
): Observable<readonly Person[]> {
  const options = { apiVersion, perspective: 'drafts' } as const;
  const near$ = store.listenQuery({ fetch: nearQuery, listen: changesOf }, { ids: [id] }, options);
  return near$.pipe(
    switchMap((near: Near) => {
      const people = [...new Set([id, ...shownBy.flatMap((way) => near[way] ?? [])])];
      return store.listenQuery({ fetch: peopleQuery, listen: changesOf }, { people }, options);
    }),
  );
}

function inEachLanguage(address: PageAddress, title: string): DocumentLocation[] {
  return languages.map((language) => ({
    title: `${title} (${language})`,
    href: pathOf(address, language),
  }));
}

function directory(): DocumentLocation[] {
  return languages.map((language) => ({
    title: `${words.directory[language]} (${language})`,
    href: pathOf({ page: 'directory' }, language),
  }));
}
