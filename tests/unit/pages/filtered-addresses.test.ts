import fc from 'fast-check';

import { pathOf } from '@/lib/pages/addresses';
import { directory } from '@/lib/pages/directory';
import {
  type FilteredRequest,
  filteredRequest,
  isFilteredPath,
  parameterNames,
  parametersOf,
  queryOfSegment,
} from '@/lib/pages/filtered-addresses';
import { type Parameters, parameterValues, queryOf } from '@/lib/pages/parameters';
import { publications } from '@/lib/pages/publications';
import { search } from '@/lib/pages/search';
import { config } from '@/proxy';

// The proxy is read for its matcher; what it does is for tests with a server.
jest.mock('next-intl/middleware', () => () => () => undefined);
jest.mock('@/lib/preview/valid-session', () => ({}));

const requestOf = (address: string): FilteredRequest | undefined => {
  const { pathname, searchParams } = new URL(address, 'http://site.test');
  return filteredRequest(pathname, searchParams);
};
const segmentOf = (query: string) => Buffer.from(query).toString('base64url');

test.each([
  ['/fr?role=professor', '/fr/filtered/', 'role=professor'],
  ['/en?q=kwok', '/en/filtered/', 'q=kwok'],
  ['/fr/publications?year=2025', '/fr/publications/filtered/', 'year=2025'],
  ['/en/publications?q=a+b&page=2', '/en/publications/filtered/', 'q=a+b&page=2'],
  ['/fr/recherche?q=%C3%A9lagage', '/fr/search/filtered/', 'q=%C3%A9lagage'],
  ['/en/search?q=x&utm_source=y', '/en/search/filtered/', 'q=x'],
])('%s is answered by a page of the cache', (address, folder, query) => {
  expect(requestOf(address)).toEqual({ rewriteTo: `${folder}${segmentOf(query)}` });
});

test.each([
  ['/fr/publications?q=&year=&type=&topic=&person=', '/fr/publications'],
  ['/fr/publications?year=2025&q=x', '/fr/publications?q=x&year=2025'],
  ['/fr/publications?year=2025&year=2024', '/fr/publications?year=2025'],
  ['/fr/publications?page=1', '/fr/publications'],
  ['/fr/publications?page=1000000000', '/fr/publications'],
  ['/fr?role=king&q=x', '/fr?q=x'],
  ['/en?letter=A', '/en'],
  ['/en/search?q=%00', '/en/search'],
  ['/en/search?q=%20x', '/en/search?q=x'],
  [`/fr/recherche?q=${'a'.repeat(10_000)}`, `/fr/recherche?q=${'a'.repeat(200)}`],
])('%s leads to the one address of the list', (address, redirectTo) => {
  expect(requestOf(address)).toEqual({ redirectTo });
});

test.each([
  '/fr',
  '/fr/publications',
  '/fr/publications?utm_source=x',
  '/fr/publications?__proto__=x&toString=y',
  '/fr/publications?role=professor',
  '/fr/recherche?year=2025',
  '/fr/sujets?q=x',
  '/fr/publications/a-work?q=x',
  '/fr/repertoire/devin-kwok?page=2',
  '/de/publications?q=x',
  '/filtered/x',
])('%s is left as it is', (address) => {
  expect(requestOf(address)).toBeUndefined();
});

test.each([
  [`/fr/filtered/${segmentOf('q=x')}`, '/fr'],
  [`/en/publications/filtered/${segmentOf('year=2025')}`, '/en/publications'],
  [`/fr/search/filtered/${segmentOf('q=x')}`, '/fr/recherche'],
  ['/fr/publications/filtered/anything?year=2025', '/fr/publications'],
  ['/fr/publications/filtered/', '/fr/publications'],
])('%s, the path of a page of the cache, is for nobody', (address, redirectTo) => {
  expect(requestOf(address)).toEqual({ redirectTo });
  expect(isFilteredPath(new URL(address, 'http://site.test').pathname)).toBe(true);
});

test.each(['/fr', '/fr/publications', '/fr/publications/filtered', '/fr/filtered'])(
  '%s is not the path of a filtered page',
  (path) => {
    expect(isFilteredPath(path)).toBe(false);
  },
);

const lists: ['directory' | 'publications' | 'search', Parameters][] = [
  ['directory', directory.parameters],
  ['publications', publications.parameters],
  ['search', search.parameters],
];

describe.each(lists)('of any query of %s', (page, parameters) => {
  const query = fc
    .array(
      fc.tuple(
        fc.constantFrom(...Object.keys(parameters), 'unknown'),
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 250 }),
          fc.constantFrom('2', '2025', 'conference', 'alumni', 'a', 'devin-kwok'),
        ),
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((pairs) => new URLSearchParams(pairs));

  test('the page of the cache has the query that the address has', () => {
    fc.assert(
      fc.property(query, (given) => {
        const form = queryOf(parameters, parameterValues(parameters, given));
        const request = requestOf(pathOf({ page, query: form }, 'fr'));
        if (form === '') return expect(request).toBeUndefined();
        if (request === undefined || 'redirectTo' in request) throw new Error('It has no page.');
        const segment = request.rewriteTo.split('/').at(-1) ?? '';
        expect(segment).toMatch(/^[\w-]+$/);
        expect(queryOfSegment(page, segment)).toBe(form);
        return expect(isFilteredPath(request.rewriteTo)).toBe(true);
      }),
    );
  });

  test('a redirect leads to an address that is answered', () => {
    fc.assert(
      fc.property(query, (given) => {
        const first = requestOf(`${pathOf({ page }, 'en')}?${given.toString()}`);
        if (first === undefined || 'rewriteTo' in first) return;
        const next = requestOf(first.redirectTo);
        expect(next === undefined || 'rewriteTo' in next).toBe(true);
      }),
    );
  });
});

test.each([
  ['nothing', ''],
  ['no base64', '***'],
  ['base64 with padding', `${segmentOf('q=ab')}=`],
  ['the other alphabet of base64', Buffer.from('q=%3F%3F').toString('base64')],
  ['an empty query', segmentOf('')],
  ['a query in another order', segmentOf('year=2025&q=x')],
  ['an unknown parameter', segmentOf('q=x&utm=1')],
  ['an impossible value', segmentOf('year=x')],
  ['bytes that are no text', Buffer.from([0xff, 0xfe]).toString('base64url')],
  ['10 kB', segmentOf(`q=${'a'.repeat(10_000)}`)],
])('a segment is none: %s', (_name, segment) => {
  expect(queryOfSegment('publications', segment)).toBeUndefined();
});

test('a list without parameters has no filtered pages', () => {
  expect(parametersOf('topics')).toBeUndefined();
  expect(queryOfSegment('topics', segmentOf('q=x'))).toBeUndefined();
});

test('the proxy is asked for each parameter of a list, and for no other', () => {
  const asked = config.matcher.flatMap((rule) =>
    typeof rule === 'string'
      ? []
      : rule.has.flatMap(({ type, key }) => (type === 'query' ? [key] : [])),
  );
  expect(asked.toSorted()).toEqual([...parameterNames].toSorted());
});

test.each([
  ['/fr/search?q=x', '/fr/recherche?q=x'],
  ['/en/recherche?q=%20x&q=y', '/en/search?q=x'],
])('%s, under the word of the other language, is mended in one redirect', (address, to) => {
  expect(requestOf(address)).toEqual({ redirectTo: to });
});
