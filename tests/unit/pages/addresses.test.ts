import { pathToRegexp } from 'next/dist/compiled/path-to-regexp';

import { languages } from '@/lib/i18n/languages';
import {
  bareSegmentRedirects,
  localisedRewrites,
  misplacedSegmentRedirects,
  pathOf,
  pathPattern,
  pathsOf,
  unknownAddressRewrites,
} from '@/lib/pages/addresses';
import { layoutAddresses } from '@/lib/pages/layout-addresses';
import { pageAbove } from '@/lib/pages/registry';

const profile = { page: 'profile', slug: 'devin-kwok' } as const;

test('a profile has one address in each language, with that language’s word', () => {
  expect(pathsOf(profile)).toEqual(['/fr/repertoire/devin-kwok', '/en/directory/devin-kwok']);
});

test('a coauthor has one address in each language, with that language’s word', () => {
  expect(pathsOf({ page: 'coauthor', slug: 'colin-raffel' })).toEqual([
    '/fr/coauteurs/colin-raffel',
    '/en/coauthors/colin-raffel',
  ]);
});

test('an institution has one address in each language, with that language’s word', () => {
  expect(pathsOf({ page: 'institution', slug: 'mcgill' })).toEqual([
    '/fr/etablissements/mcgill',
    '/en/institutions/mcgill',
  ]);
});

test('a work has one address in each language, under the list of publications', () => {
  expect(pathsOf({ page: 'work', slug: 'a' })).toEqual([
    '/fr/publications/a',
    '/en/publications/a',
  ]);
  expect(pathsOf({ page: 'publications' })).toEqual(['/fr/publications', '/en/publications']);
});

test('the first segment of a kind without a list leads to the page above', () => {
  expect(bareSegmentRedirects()).toEqual(
    [
      ['/fr/repertoire', '/fr'],
      ['/fr/directory', '/fr'],
      ['/fr/coauteurs', '/fr/publications'],
      ['/fr/coauthors', '/fr/publications'],
      ['/fr/etablissements', '/fr'],
      ['/fr/institutions', '/fr'],
      ['/en/repertoire', '/en'],
      ['/en/directory', '/en'],
      ['/en/coauteurs', '/en/publications'],
      ['/en/coauthors', '/en/publications'],
      ['/en/etablissements', '/en'],
      ['/en/institutions', '/en'],
    ].map(([source, destination]) => ({ source, destination, permanent: false })),
  );
});

test('a topic has one address in each language, with that language’s word', () => {
  expect(pathsOf({ page: 'topic', slug: 'deep-learning' })).toEqual([
    '/fr/sujets/deep-learning',
    '/en/topics/deep-learning',
  ]);
});

test('a CV lies beneath the profile, under the same slug', () => {
  expect(pathsOf({ page: 'cv', slug: 'devin-kwok' })).toEqual([
    '/fr/repertoire/devin-kwok/cv',
    '/en/directory/devin-kwok/cv',
  ]);
  expect(pathPattern('cv', 'fr')).toBe('/fr/repertoire/:slug/cv');
  expect(pageAbove({ page: 'cv', slug: 'devin-kwok' })).toEqual(profile);
  expect(pageAbove(profile)).toEqual({ page: 'directory' });
  expect(pageAbove({ page: 'directory' })).toBeUndefined();
});

test('the way back from a CV is the profile', () => {
  expect(layoutAddresses({ page: 'cv', slug: 'devin-kwok' }, 'en')).toMatchObject({
    parent: { page: 'profile', href: '/en/directory/devin-kwok' },
    alternateHref: '/fr/repertoire/devin-kwok/cv',
  });
});

test('the home page of a language is the directory', () => {
  expect(pathsOf({ page: 'directory' })).toEqual(['/fr', '/en']);
});

test('what is not a slug cannot leave its segment', () => {
  expect(pathOf({ page: 'profile', slug: '../x?y#z' }, 'fr')).toBe('/fr/repertoire/..%2Fx%3Fy%23z');
});

test('the French word is served by the folder of the English one', () => {
  expect(localisedRewrites()).toEqual([
    { source: '/fr/repertoire/:slug', destination: '/fr/directory/:slug' },
    { source: '/fr/coauteurs/:slug', destination: '/fr/coauthors/:slug' },
    { source: '/fr/etablissements/:slug', destination: '/fr/institutions/:slug' },
    { source: '/fr/sujets/:slug', destination: '/fr/topics/:slug' },
    { source: '/fr/sujets', destination: '/fr/topics' },
    { source: '/fr/recherche', destination: '/fr/search' },
    { source: '/fr/repertoire/:slug/cv', destination: '/fr/directory/:slug/cv' },
  ]);
});

test('the word of the other language redirects to the page, permanently', () => {
  const q = { type: 'query', key: 'q' };
  expect(misplacedSegmentRedirects()).toEqual([
    { source: '/fr/directory/:slug', destination: '/fr/repertoire/:slug', permanent: true },
    { source: '/fr/coauthors/:slug', destination: '/fr/coauteurs/:slug', permanent: true },
    {
      source: '/fr/institutions/:slug',
      destination: '/fr/etablissements/:slug',
      permanent: true,
    },
    { source: '/fr/topics/:slug', destination: '/fr/sujets/:slug', permanent: true },
    { source: '/fr/topics', destination: '/fr/sujets', permanent: true },
    { source: '/fr/search', destination: '/fr/recherche', permanent: true, missing: [q] },
    { source: '/fr/directory/:slug/cv', destination: '/fr/repertoire/:slug/cv', permanent: true },
    { source: '/en/repertoire/:slug', destination: '/en/directory/:slug', permanent: true },
    { source: '/en/coauteurs/:slug', destination: '/en/coauthors/:slug', permanent: true },
    {
      source: '/en/etablissements/:slug',
      destination: '/en/institutions/:slug',
      permanent: true,
    },
    { source: '/en/sujets/:slug', destination: '/en/topics/:slug', permanent: true },
    { source: '/en/sujets', destination: '/en/topics', permanent: true },
    { source: '/en/recherche', destination: '/en/search', permanent: true, missing: [q] },
    { source: '/en/repertoire/:slug/cv', destination: '/en/directory/:slug/cv', permanent: true },
  ]);
});

const firstSegment = pathToRegexp(unknownAddressRewrites.firstSegment[0]?.source ?? '');

test.each([
  '/xx',
  '/xx/repertoire/devin-kwok',
  '/french',
  '/.env',
  '/wp-login.php',
  '/enfant',
  '/iconXsvg',
  '/api',
  '/media',
  '/studios',
  '/_next',
  '/speculation-rules.jsonx',
  '/sitemap.xmlx',
  '/sitemaps',
])('%s belongs to nobody', (path) => {
  expect(firstSegment.test(path)).toBe(true);
});

test.each([
  '/',
  ...languages.map((language) => `/${language}`),
  '/fr/repertoire/devin-kwok',
  '/api/health',
  '/media/portraits/a/b.webp',
  '/_next/static/x.css',
  '/speculation-rules.json',
  '/icon.svg',
  '/favicon.ico',
  '/robots.txt',
  '/sitemap.xml',
  '/sitemaps/work-1.xml',
  '/studio',
  '/studio/structure/researcher',
])('%s is left to its route', (path) => {
  expect(firstSegment.test(path)).toBe(false);
});
