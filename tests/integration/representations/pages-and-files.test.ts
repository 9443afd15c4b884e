/** A representation is there exactly where its page is, has the works that the page lists, and moves with the page. */
import { z } from 'zod';

import { readSlugs } from '@/lib/content/addresses/read-slugs';
import { absolute, absoluteAddress } from '@/lib/metadata/absolute-address';
import { pathOf } from '@/lib/pages/addresses';
import { isSlugged, type PageAddress, type PageName, pageNames } from '@/lib/pages/registry';
import {
  formatsOf,
  type RepresentationFormat,
  representationPath,
  worksPerFileOf,
} from '@/lib/pages/representations';
import { readRepresentation } from '@/lib/representations/read-representation';

import { describedPages, renderPage } from '../metadata/rendered-site';
import { kwok, raffel, training } from '../content/sample-ids';
import {
  authors,
  inBoth,
  member,
  paper,
  type SampleLake,
  startSampleLake,
  weakly,
} from '../content/sample-lake';
import { bodyAt, representationAt } from './representation-at';

let lake: SampleLake;
beforeAll(async () => {
  lake = await startSampleLake();
});
afterEach(() => lake.restore());
afterAll(() => lake.stop());

const withFormats = pageNames.filter((page) => formatsOf(page).length > 0);

async function addressesOf(page: PageName): Promise<PageAddress[]> {
  if (!isSlugged(page)) return [{ page }];
  return (await readSlugs(lake.reader, page)).current.map((slug) => ({ page, slug }));
}

/** What is answered: the file, a path, or nothing. */
async function answerAt(
  address: PageAddress,
  format: RepresentationFormat = 'csl.json',
  query = '',
) {
  const found = await representationAt(lake.reader, address, format, query);
  return found && 'movedTo' in found ? found.movedTo : found && 'a file';
}

const cslResult = z.array(z.object({ id: z.string() }));
const slugsIn = async (address: PageAddress, query = '') =>
  cslResult
    .parse(JSON.parse(await bodyAt(lake.reader, address, 'csl.json', query)))
    .map(({ id }) => id);

describe.each(withFormats)('of pages of the kind %s', (page) => {
  test('each format of each page is there, and says which page it describes', async () => {
    for (const address of await addressesOf(page)) {
      for (const format of formatsOf(page)) {
        const found = await representationAt(lake.reader, address, format);
        const isCitation = worksPerFileOf(format) !== undefined;
        expect([format, found]).toEqual([
          format,
          {
            body: expect.stringMatching(/\S/),
            link: `<${absoluteAddress(address, 'fr')}>; rel="${isCitation ? 'describes' : 'alternate'}"; type="text/html"`,
          },
        ]);
      }
    }
  });

  test('a file has the works that its page lists', async () => {
    const described = describedPages.find((one) => one === page);
    for (const address of described ? await addressesOf(page) : []) {
      if (!described) continue;
      const { document } = await renderPage(lake.reader, described, address, 'fr');
      const shown = [...document.querySelectorAll('main article a[href^="/fr/publications/"]')].map(
        (link) => link.getAttribute('href')?.split('/').at(-1)?.split('#')[0] ?? '',
      );
      const expected =
        page === 'work' && 'slug' in address
          ? [address.slug]
          : [...new Set(shown.filter((slug) => !slug.includes('.')))];
      expect([pathOf(address, 'fr'), (await slugsIn(address)).toSorted()]).toEqual([
        pathOf(address, 'fr'),
        expected.toSorted(),
      ]);
    }
  });

  test.each([
    ['a slug that nobody has', 'nobody'],
    ['no slug', ''],
    ['capital letters', 'NOBODY'],
    ['the address of a draft', '~x'],
    ['the id of a draft', 'drafts.x'],
    ['dots', '..'],
    ['a slash', 'a/b'],
    ['5,000 letters', 'a'.repeat(5000)],
  ])('nothing is at %s', async (_, slug) => {
    if (!isSlugged(page)) return;
    for (const format of formatsOf(page)) {
      expect([format, await answerAt({ page, slug }, format)]).toEqual([format, undefined]);
    }
  });
});

test.each([
  [
    'a coauthor who became a member',
    async () => {
      await lake.write(member('raffel'));
      await lake.editor
        .patch(raffel)
        .set({ member: weakly('researcher-raffel') })
        .commit();
      return [{ page: 'coauthor', slug: 'colin-raffel' }, 'profile', 'raffel'] as const;
    },
  ],
  [
    'a member with another slug',
    async () => {
      await lake.editor
        .patch(kwok)
        .set({ slug: { _type: 'slug', current: 'd-kwok' }, formerSlugs: ['devin-kwok'] })
        .commit();
      return [{ page: 'profile', slug: 'devin-kwok' }, 'profile', 'd-kwok'] as const;
    },
  ],
  [
    'a work with another slug',
    async () => {
      await lake.editor
        .patch(training)
        .set({ slug: { _type: 'slug', current: 'moved' }, formerSlugs: ['earlier'] })
        .commit();
      return [{ page: 'work', slug: 'earlier' }, 'work', 'moved'] as const;
    },
  ],
])('the files of %s lead to the same format at the new address', async (_, change) => {
  const [address, page, slug] = await change();
  for (const format of formatsOf(address.page)) {
    expect(await answerAt(address, format)).toBe(representationPath({ page, slug }, format, 'fr'));
  }
});

test.each([
  ['a topic without a name', { _id: 'topic-x', _type: 'topic', slug: { current: 'x' } }, 'topic'],
  [
    'an institution without a name',
    { _id: 'institution-x', _type: 'institution', slug: { current: 'x' } },
    'institution',
  ],
  ['a member without a name', { ...member('x'), name: undefined }, 'profile'],
  ['a work without a title', { ...paper('x'), title: undefined }, 'work'],
  ['a draft of a member', { ...member('x'), _id: 'drafts.researcher-x' }, 'profile'],
  ['a version of a work', { ...paper('x'), _id: 'versions.r1.publication-x' }, 'work'],
  [
    'a draft of a topic',
    { _id: 'drafts.topic-x', _type: 'topic', name: inBoth('X'), slug: { current: 'x' } },
    'topic',
  ],
] as const)('%s has no page, and so no file', async (_, document, page) => {
  await lake.write(document);
  for (const format of formatsOf(page)) {
    expect([format, await answerAt({ page, slug: 'x' }, format)]).toEqual([format, undefined]);
  }
});

test('a draft of a work that is published changes no file', async () => {
  const all = () =>
    Promise.all(
      withFormats.flatMap((page) =>
        formatsOf(page).map((format) => {
          const slugs = { work: 'butterfly-effect-training-trajectories', profile: 'devin-kwok' };
          const address =
            page === 'work' || page === 'profile'
              ? ({ page, slug: slugs[page] } as const)
              : ({ page: 'publications' } as const);
          return bodyAt(
            lake.reader,
            address,
            formatsOf(address.page).includes(format) ? format : 'bib',
          );
        }),
      ),
    );
  const before = await all();
  await lake.write(
    { ...paper('unpublished', { authors: authors(kwok) }), _id: 'drafts.publication-unpublished' },
    { ...paper('rumour', { authors: authors(kwok) }), _id: `drafts.${training}` },
  );
  expect(await all()).toEqual(before);
});

const publications = { page: 'publications' } as const;

test.each([
  ['year=2024&q=x', 'q=x&year=2024'],
  ['page=1', ''],
  ['page=0', ''],
  ['page=1000000000', ''],
  ['type=poem', ''],
  ['topic=Deep-Learning', ''],
  ['person=..%2F..%2Fx', ''],
  ['year=2025%00', ''],
  ['year=2025&year=2024', 'year=2025'],
  ['q=', ''],
  [`q=${'a'.repeat(10_000)}`, `q=${'a'.repeat(200)}`],
  ['q=%20a%20', 'q=a'],
  ['q=a&utm_source=x', undefined],
])('%.40s leads once to its canonical form', async (query, canonical) => {
  for (const format of formatsOf('publications')) {
    const answer = await answerAt(publications, format, query);
    const isPage = query.startsWith('page=') && worksPerFileOf(format) === undefined;
    if (canonical === undefined || isPage) {
      // What is no parameter of the list is left alone.
      expect([format, answer]).toEqual([format, 'a file']);
      continue;
    }
    const path = `${representationPath(publications, format, 'fr')}${canonical && `?${canonical}`}`;
    expect([format, answer]).toEqual([format, path]);
    expect(await answerAt(publications, format, canonical)).toBe('a file');
  }
});

test.each(['topic=nowhere', 'person=nobody', 'page=2', 'year=2024&page=2', 'page=9999'])(
  'nothing is at ?%s of a citation',
  async (query) => {
    expect(await answerAt(publications, 'bib', query)).toBeUndefined();
  },
);

test('a list that is filtered by a former slug leads to the same format at the new one', async () => {
  await lake.editor
    .patch('topic-deep-learning')
    .set({ slug: { _type: 'slug', current: 'deep' }, formerSlugs: ['deep-learning'] })
    .commit();
  for (const format of formatsOf('publications')) {
    expect(await answerAt(publications, format, 'topic=deep-learning')).toBe(
      `${representationPath(publications, format, 'fr')}?topic=deep`,
    );
  }
});

test('a file has the works that its filters leave', async () => {
  expect(await slugsIn(publications, 'year=2025')).toEqual([
    'butterfly-effect-training-trajectories',
  ]);
  expect(await slugsIn(publications, 'q=papillon&type=workshop')).toEqual([
    'butterfly-effect-tiny-perturbations',
  ]);
  expect(await slugsIn(publications, 'year=1950')).toEqual([]);
});

test('a list of more than 1,000 works is in several files, which lead to each other', async () => {
  await lake.write(...Array.from({ length: 1000 }, (_, number) => paper(`many-${number}`)));
  const at = async (query: string) => {
    const found = await representationAt(lake.reader, publications, 'csl.json', query);
    return found && 'link' in found ? found : { link: '', body: '[]' };
  };
  const next = `<${absolute('/fr/publications.csl.json?page=2')}>; rel="next"`;
  const previous = `<${absolute('/fr/publications.csl.json')}>; rel="prev"`;
  const [first, second] = [await at(''), await at('page=2')];
  expect(first.link).toContain(next);
  expect(first.link).not.toContain('rel="prev"');
  expect(second.link).toContain(previous);
  expect(second.link).not.toContain('rel="next"');
  const ids = [first, second].flatMap(({ body }) => cslResult.parse(JSON.parse(body)));
  expect(new Set(ids.map(({ id }) => id)).size).toBe(1006);
  expect(await answerAt(publications, 'csl.json', 'page=3')).toBeUndefined();
}, 60_000);

test.each([
  ['apa.txt', 'fr', /^Sharma, E\., Kwok, D\./m],
  [
    'apa.txt',
    'en',
    /\(2024\)\. Simultaneous linear connectivity of neural networks modulo permutation\./,
  ],
  ['vancouver.txt', 'fr', /^6\. .*Disponible sur: https:\/\/arxiv\.org\/abs\/2206\.10999/m],
] as const)(
  'a list is had as text, a paragraph each: %s in %s',
  async (format, language, entry) => {
    const found = await readRepresentation(lake.reader, {
      ...{ address: publications, format, language },
      parameters: new URLSearchParams(),
    });
    const body = found && 'body' in found ? found.body : '';
    expect(body.trim().split('\n\n')).toHaveLength(6);
    expect(body).toMatch(entry);
  },
);
