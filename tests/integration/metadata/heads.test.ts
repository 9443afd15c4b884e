/** What programs read of the pages of the sample content: JSON-LD, tags of Google Scholar, COinS, typed links, feeds. */
import jsonld from 'jsonld';

import { languages } from '@/lib/i18n/languages';
import { absolute, absoluteAddress } from '@/lib/metadata/absolute-address';
import { linkHeaderOf } from '@/lib/metadata/link-header';
import { feedFormats, formatsOf, mediaTypes } from '@/lib/pages/representations';
import {
  graphResult,
  nodesIn,
  readVocabulary,
  textsIn,
  unknownTerms,
} from '@/tests/unit/json-ld/schema-org';

import { type SampleLake, startSampleLake } from '../content/sample-lake';
import { describedPages, readable, type RenderedPage, renderedSite } from './rendered-site';

let lake: SampleLake;
let pages: RenderedPage[];
beforeAll(async () => {
  lake = await startSampleLake();
  await lake.editor
    .patch('researcher-devin-kwok')
    .set({
      orcid: '0000-0002-1825-0097',
      email: 'devin@example.org',
      links: [{ _key: 'a', _type: 'link', kind: 'github', url: 'https://github.com/devinkwok' }],
    })
    .commit();
  pages = await renderedSite(lake.reader);
});
afterAll(() => lake.stop());

const vocabulary = readVocabulary();

const pagesOf = (kind: string) => pages.filter(({ address }) => address.page === kind);
const dataOf = ({ document }: RenderedPage) => {
  const [script, ...others] = document.querySelectorAll('script[type="application/ld+json"]');
  expect(others).toEqual([]);
  return graphResult.parse(JSON.parse(script?.textContent ?? ''));
};
const mainOf = (page: RenderedPage) => {
  const [webPage] = dataOf(page)['@graph'];
  return webPage ?? {};
};

/** Whether a page says this; its formulas are set. */
const says = ({ text }: RenderedPage, value: string) =>
  value.split(/\$[^$]+\$/).every((part) => text.includes(readable(part)));

test('there are pages of every kind, in both languages', () => {
  for (const kind of describedPages) {
    expect(new Set(pagesOf(kind).map(({ language }) => language))).toEqual(new Set(languages));
  }
});

describe('JSON-LD', () => {
  test('no type and no property is unknown to schema.org', () => {
    for (const page of pages) {
      expect([page.path, unknownTerms(dataOf(page)['@graph'], vocabulary)]).toEqual([
        page.path,
        [],
      ]);
    }
  });

  test('a processor of JSON-LD keeps all of it', async () => {
    for (const page of pages) {
      const data = dataOf(page);
      const expanded = await jsonld.expand(data, {
        safe: true,
        documentLoader: async (url) => ({
          contextUrl: null,
          documentUrl: url,
          document: { '@context': { '@vocab': 'https://schema.org/' } },
        }),
      });
      expect(textsIn(expanded).length).toBeGreaterThanOrEqual(textsIn(data['@graph']).length);
    }
  });

  test.each([
    ['profile', 'ProfilePage', 'Person'],
    ['coauthor', 'ProfilePage', 'Person'],
    ['work', 'AboutPage', undefined],
    ['institution', 'AboutPage', 'Organization'],
    ['topic', 'CollectionPage', undefined],
    ['publications', 'CollectionPage', undefined],
    ['directory', 'CollectionPage', undefined],
    ['topics', 'CollectionPage', undefined],
  ])('a page of the kind %s is a page of the type %s', (kind, type, about) => {
    for (const page of pagesOf(kind)) {
      const { '@graph': graph } = dataOf(page);
      const { '@type': pageType, '@id': id, mainEntity, inLanguage } = mainOf(page);
      expect([pageType, id, inLanguage]).toEqual([
        type,
        absolute(page.path),
        `${page.language}-CA`,
      ]);
      if (about === undefined) continue;
      const entity = graph.find((node) => node['@id'] === nodesIn(mainEntity)[0]?.['@id']);
      expect(entity).toMatchObject({ '@type': about, name: expect.any(String) });
    }
  });

  test('every reference is to something in the data, or to what another page is about', () => {
    const known = new Set(
      pages.flatMap((page) =>
        nodesIn(dataOf(page)).flatMap((node) => (node['@type'] ? [node['@id']] : [])),
      ),
    );
    for (const page of pages) {
      const references = nodesIn(dataOf(page)).map((node) => node['@id']);
      expect(references.filter((id) => id !== undefined && !known.has(id))).toEqual([]);
    }
  });

  test('every address within the site is that of a page, whatever names it', () => {
    const addresses = new Set(pages.map(({ path }) => absolute(path)));
    for (const page of pages) {
      const own = textsIn(dataOf(page))
        .map(({ text }) => text)
        .filter((text) => text.startsWith(absolute('/')) && !text.includes('/media/portraits/'));
      expect(
        own.map((text) => text.split('#')[0]).filter((text) => !addresses.has(text ?? '')),
      ).toEqual([]);
    }
  });

  test('an identifier is the same in both languages, and on every page that names it', () => {
    const namesOf = new Map<unknown, Set<unknown>>();
    for (const page of pages) {
      for (const { '@id': id, '@type': type, name } of nodesIn(dataOf(page))) {
        if (type !== 'Person' || id === undefined) continue;
        namesOf.set(id, (namesOf.get(id) ?? new Set()).add(name));
      }
    }
    expect(namesOf.size).toBeGreaterThan(5);
    for (const kind of ['profile', 'work', 'coauthor', 'institution']) {
      const [fr, en] = languages.map((language) =>
        pagesOf(kind)
          .filter((page) => page.language === language)
          .map((page) => nodesIn(mainOf(page)['mainEntity'])[0]?.['@id']),
      );
      expect(fr).toEqual(en);
    }
  });

  test('an author of a work is what their own page is about', () => {
    const subjects = new Set(
      [...pagesOf('profile'), ...pagesOf('coauthor')].flatMap((page) =>
        nodesIn(mainOf(page)['mainEntity']).map((node) => node['@id']),
      ),
    );
    const authors = pagesOf('work').flatMap((page) =>
      nodesIn(dataOf(page)['@graph'].map((node) => node['author'])),
    );
    expect(authors.length).toBeGreaterThan(40);
    for (const author of authors) {
      expect(
        Object.keys(author).filter((name) => !['@type', '@id', 'url', 'name'].includes(name)),
      ).toEqual([]);
      if (author['@id'] !== undefined) expect(subjects).toContain(author['@id']);
    }
  });

  test('nothing is said that the page does not show', () => {
    const unseen = pages.flatMap((page) => {
      const data = dataOf(page)['@graph'].slice(0);
      const links = [...page.document.querySelectorAll('a[href], img[src], link[href]')].map(
        (element) =>
          new URL(
            element.getAttribute('href') ?? element.getAttribute('src') ?? '',
            absolute(page.path),
          ).href,
      );
      const canonical = languages.flatMap((language) => [
        absoluteAddress(page.address, language),
        absolute(`/${language}`),
      ]);
      const isShown = (property: string, value: string) => {
        if (['@type', 'inLanguage'].includes(property)) return true;
        if (/^https?:/.test(value)) {
          const [address = ''] = new URL(value).href.split('#');
          // An identifier is that of the page in the default language.
          return property === '@id' || canonical.includes(address) || links.includes(address);
        }
        if (property === 'datePublished') return says(page, value.slice(0, 4));
        if (property === 'pagination') return says(page, value.replace('-', '–'));
        if (property === 'keywords') return value.split(', ').every((topic) => says(page, topic));
        if (property === 'email') return links.includes(`mailto:${value}`);
        return says(page, value);
      };
      return textsIn(data)
        .filter(({ property, text: value }) => !isShown(property, value))
        .map(({ property, text: value }) => `${page.path} ${property}: ${value}`);
    });
    expect(unseen).toEqual([]);
  });

  test('the number of things in a list is that of the list', () => {
    for (const page of [
      ...pagesOf('publications'),
      ...pagesOf('directory'),
      ...pagesOf('topics'),
    ]) {
      const [list] = nodesIn(mainOf(page)['mainEntity']);
      const { address } = page;
      const shown = page.document.querySelectorAll(
        address.page === 'topics' ? 'main li' : 'main article',
      );
      expect([page.path, list?.['numberOfItems']]).toEqual([page.path, shown.length]);
    }
  });

  test('breadcrumbs are the way back that the page shows, and then the page', () => {
    for (const page of pages) {
      const crumbs = nodesIn(mainOf(page)['breadcrumb']).filter(
        (node) => node['@type'] === 'ListItem',
      );
      const back = page.document.querySelector('main a');
      const isIndex = !('slug' in page.address);
      expect(crumbs.map(({ position }) => position)).toEqual(isIndex ? [] : [1, 2]);
      if (isIndex) continue;
      expect([crumbs[0]?.['name'], crumbs[0]?.['item']]).toEqual([
        back?.textContent?.trim(),
        absolute(back?.getAttribute('href') ?? ''),
      ]);
      expect(crumbs[1]?.['item']).toBe(absolute(page.path));
    }
  });

  test('a person has a picture when the page shows one, and no placeholder', () => {
    const withImage = pagesOf('profile').filter((page) =>
      dataOf(page)['@graph'].some((node) => 'image' in node),
    );
    expect(withImage.length).toBeGreaterThan(0);
    for (const page of pagesOf('profile')) {
      const image = dataOf(page)['@graph'].flatMap((node) => node['image'] ?? []);
      const shown = [...page.document.querySelectorAll('main header img, main img')]
        .map((element) => absolute(element.getAttribute('src') ?? ''))
        .filter((src) => src.includes(`/${'slug' in page.address ? page.address.slug : ''}/`));
      expect(image).toEqual(shown.slice(0, 1));
    }
  });

  test('a profile has the whole address of the ORCID iD, which it shows', () => {
    const [page] = pagesOf('profile').filter(({ path }) => path === '/fr/repertoire/devin-kwok');
    const person = page && dataOf(page)['@graph'].find((node) => node['@type'] === 'Person');
    expect(person).toMatchObject({
      sameAs: ['https://orcid.org/0000-0002-1825-0097', 'https://github.com/devinkwok'],
    });
    expect(
      page?.document.querySelector('a[href="https://orcid.org/0000-0002-1825-0097"]'),
    ).not.toBeNull();
  });
});

describe('tags of Google Scholar and COinS', () => {
  test('the page of a work has tags and no COinS; any other page has no tags', () => {
    for (const page of pages) {
      const tags = page.document.head.querySelectorAll('meta[name^="citation_"]').length;
      const spans = page.document.querySelectorAll('.Z3988').length;
      if (page.address.page === 'work') {
        expect([page.path, tags > 3, spans]).toEqual([page.path, true, 0]);
      } else {
        expect([page.path, tags]).toEqual([page.path, 0]);
      }
    }
  });

  test('the authors of the tags are those that the page names, in that order', () => {
    for (const page of pagesOf('work')) {
      const names = [...page.document.querySelectorAll('meta[name=citation_author]')].map(
        (meta) => meta.getAttribute('content') ?? '',
      );
      const places = names.map((name) => page.text.indexOf(name));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });

  test('the abstract of the tags is on the page, and can be read without a click', () => {
    for (const page of pagesOf('work')) {
      const abstract = page.document.querySelector('meta[name=citation_abstract]');
      if (!abstract) continue;
      expect([page.path, says(page, abstract.getAttribute('content') ?? '')]).toEqual([
        page.path,
        true,
      ]);
    }
    const folded = pagesOf('work').flatMap((page) => [
      ...page.document.querySelectorAll('details'),
    ]);
    expect(folded.filter(({ textContent }) => /Résumé|Abstract/.test(textContent ?? ''))).toEqual(
      [],
    );
  });

  test.each(['publications', 'profile', 'topic', 'institution', 'coauthor'])(
    'a list of the kind %s has one COinS for each work that it shows',
    (kind) => {
      for (const page of pagesOf(kind)) {
        const works = [...page.document.querySelectorAll('main article')].filter(
          (article) =>
            article.querySelector('article') === null &&
            /publications\//.test(article.querySelector('a')?.getAttribute('href') ?? ''),
        );
        const each = works.map((article) => article.querySelectorAll('.Z3988').length);
        expect([page.path, each]).toEqual([page.path, works.map(() => 1)]);
        expect(page.document.querySelectorAll('.Z3988')).toHaveLength(works.length);
      }
      expect(pagesOf(kind).some((page) => page.document.querySelector('.Z3988') !== null)).toBe(
        true,
      );
    },
  );
});

describe('links', () => {
  test('a work has the typed links of Signposting, and no other page has', () => {
    for (const page of pages) {
      const header = linkHeaderOf(page.html);
      expect([page.path, header !== undefined]).toEqual([page.path, page.address.page === 'work']);
    }
  });

  test('a page that lists works leads programs to its feeds, and no other does', () => {
    for (const page of pages) {
      const feeds = [...page.document.head.querySelectorAll('link[rel=alternate][type]')];
      // The home page leads to the feeds of the institute, which the list of its publications shows.
      const isHome = page.address.page === 'directory';
      const expected = feedFormats.filter((format) =>
        formatsOf(isHome ? 'publications' : page.address.page).includes(format),
      );
      expect([page.path, feeds.map((link) => link.getAttribute('type'))]).toEqual([
        page.path,
        expected.map((format) => mediaTypes[format]),
      ]);
      const shown = [...page.document.querySelectorAll('main a[href]')].map((link) =>
        link.getAttribute('href'),
      );
      for (const link of isHome ? [] : feeds) {
        expect([page.path, shown]).toEqual([
          page.path,
          expect.arrayContaining([link.getAttribute('href')]),
        ]);
        expect(link.getAttribute('title')).toBeTruthy();
      }
    }
  });
});

describe('identifiers', () => {
  test('an ORCID iD is shown as its whole address, which is a link', () => {
    const [page] = pagesOf('profile').filter(({ path }) => path === '/en/directory/devin-kwok');
    const address = 'https://orcid.org/0000-0002-1825-0097';
    const shown = [...(page?.document.querySelectorAll(`a[href="${address}"]`) ?? [])];
    expect(shown.map(({ textContent }) => textContent?.replace(/^iD/, ''))).toContain(address);
    expect(page?.text).toContain('unauthenticated');
  });

  test('a DOI is a link to its resolver, and never has "doi:" before it', () => {
    const links = pages.flatMap(({ document }) => [
      ...document.querySelectorAll('main a[href*="doi.org"]'),
    ]);
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) {
      expect(link.getAttribute('href')).toMatch(/^https:\/\/doi\.org\/10\.\d+\//);
      expect(link.textContent).not.toMatch(/doi:/i);
    }
  });
});

describe('alternates', () => {
  test('what is not in the language of the page is marked as what it is', () => {
    const works = pages.filter(
      ({ address, language }) => address.page === 'work' && language === 'fr',
    );
    for (const { path, document } of works) {
      expect([
        path,
        document.querySelector('main h1 [lang], main h1[lang]')?.getAttribute('lang'),
      ]).toEqual([path, 'en']);
    }
  });
});
