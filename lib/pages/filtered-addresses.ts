/**
 * Lists with parameters in their address. A page that reads the query of its address is rendered anew for
 * each visitor, past the cache and all that the cache does. So `proxy.ts` turns the query into the last
 * segment of a path, of a page that is cached like any other.
 */
import { languages, type Language } from '../i18n/languages.ts';
import { misplacedPaths, pathOf } from './addresses.ts';
import { isCanonical, type Parameters, parameterValues, queryOf } from './parameters.ts';
import { type IndexPage, indexPages, pageKinds } from './registry.ts';

/** The folder of these pages under that of the list. */
const folder = 'filtered';

/** Where a request for a list with parameters goes. */
export type FilteredRequest =
  /** The list has another address, to which the visitor is sent. */
  | { readonly redirectTo: string }
  /** The path of the cached page, which visitors do not see. */
  | { readonly rewriteTo: string };

export function parametersOf(page: IndexPage): Parameters | undefined {
  const kind = pageKinds[page];
  return 'parameters' in kind ? kind.parameters : undefined;
}

/** Every name of a parameter. `proxy.ts` is asked only for addresses with one. */
export const parameterNames: readonly string[] = [
  ...new Set(indexPages.flatMap((page) => Object.keys(parametersOf(page) ?? {}))),
];

/** @returns undefined for an address without parameters that it could have */
export function filteredRequest(
  pathname: string,
  given: URLSearchParams,
): FilteredRequest | undefined {
  for (const page of indexPages) {
    const parameters = parametersOf(page);
    const language = languages.find((each) => pathOf({ page }, each) === pathname);
    const misplaced = languages.find((each) => misplacedPaths(page, each).includes(pathname));
    if (parameters === undefined) continue;
    const route = languages.find((each) =>
      pathname.startsWith(`${routeOf(page, each)}/${folder}/`),
    );
    // Not for visitors: the path of a cached page has the list at its own address.
    if (route !== undefined) return { redirectTo: pathOf({ page }, route) };
    const languageOfList = language ?? misplaced;
    if (languageOfList === undefined) continue;
    if (!Object.keys(parameters).some((name) => given.has(name))) return undefined;
    const query = queryOf(parameters, parameterValues(parameters, given));
    return language !== undefined && query !== '' && isCanonical(parameters, given)
      ? { rewriteTo: `${routeOf(page, language)}/${folder}/${encoded(query)}` }
      : { redirectTo: pathOf({ page, query }, languageOfList) };
  }
  return undefined;
}

/** The path of the route of a list: its segment is the English one in every language. */
function routeOf(page: IndexPage, language: Language): string {
  const kind = pageKinds[page];
  return 'segments' in kind ? `/${language}/${kind.segments.en}` : `/${language}`;
}

/** Whether a path is that of a cached page of a list with parameters: anyone can make as many as they like. */
export function isFilteredPath(path: string): boolean {
  const [query, parent] = path.split('/').reverse();
  return parent === folder && query !== undefined;
}

function encoded(query: string): string {
  return Buffer.from(query).toString('base64url');
}

/** The query of a cached page, as its last segment has it; undefined when that is none. */
export function queryOfSegment(page: IndexPage, segment: string): string | undefined {
  const parameters = parametersOf(page);
  if (parameters === undefined) return undefined;
  const query = Buffer.from(segment, 'base64url').toString();
  const canonical = queryOf(parameters, parameterValues(parameters, new URLSearchParams(query)));
  // Base64 has several texts for the same bytes.
  const isOne = query !== '' && query === canonical && encoded(query) === segment;
  return isOne ? query : undefined;
}
