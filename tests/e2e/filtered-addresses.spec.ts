import { expect, test } from '@playwright/test';

import { sendRawRequest } from './preview/raw-request';
import { type Product, startProduct } from './product';
import { rawClientOf, untilEach } from './studio/site';

/** What an address is answered with. */
interface Answer {
  readonly status: number;
  /** Where a redirect leads. */
  readonly location?: string;
  /** How many the page says that the list has. */
  readonly count?: number;
  /** The slugs of the list, or the first of them. */
  readonly slugs?: readonly string[];
  readonly canonical?: string;
  readonly robots?: string;
}

const kwok = 'devin-kwok';
const rolnick = 'david-rolnick';
const dziugaite = 'gintare-karolina-dziugaite';
const altintas = 'gul-sena-altintas';
const brien = 'jean-pierre-obrien';
const training = 'butterfly-effect-training-trajectories';
const tiny = 'butterfly-effect-tiny-perturbations';
const difficulty = 'dataset-difficulty-inductive-bias';
const connectivity = 'simultaneous-linear-connectivity';
const deepPaths = 'deep-networks-as-paths';
const neuralPaths = 'neural-networks-as-paths';
const newest = [training, tiny, difficulty, connectivity, deepPaths, neuralPaths];

const whole = (count: number | undefined, slugs: readonly string[], canonical: string): Answer => ({
  status: 200,
  ...(count !== undefined && { count }),
  slugs,
  canonical,
});
const filtered = (count: number, slugs: readonly string[], canonical: string): Answer => ({
  ...whole(count, slugs, canonical),
  robots: 'noindex, follow',
});
const moved = (location: string): Answer => ({ status: 308, location });
const missing: Answer = { status: 404, robots: 'noindex' };

/** A filtered list whose address is already the canonical one. */
function own(path: string, count: number, slugs: readonly string[]): [string, Answer] {
  return [path, filtered(count, slugs, path)];
}

const segment = (query: string) => Buffer.from(query).toString('base64url');
const long = 'a'.repeat(10_000);
const faces = '%F0%9F%98%80'.repeat(200);

const publications: [string, Answer][] = [
  ['/fr/publications', whole(126, newest, '/fr/publications')],
  ['/en/publications', whole(126, newest, '/en/publications')],
  own('/fr/publications?year=2025', 1, [training]),
  own('/en/publications?year=2024', 3, [tiny, difficulty, connectivity]),
  own('/fr/publications?year=1950', 0, []),
  own('/fr/publications?type=workshop', 2, [tiny, deepPaths]),
  own('/en/publications?type=preprint', 2, [difficulty, neuralPaths]),
  own('/en/publications?type=thesis', 0, []),
  own('/fr/publications?topic=machine-learning-theory', 5, [training, tiny, connectivity]),
  own('/fr/publications?topic=quokkas', 0, []),
  own('/fr/publications?person=devin-kwok', 6, newest),
  own('/en/publications?person=colin-raffel', 1, [training]),
  own('/fr/publications?q=papillon', 2, [training, tiny]),
  own('/en/publications?q=difficulte', 1, [difficulty]),
  own('/fr/publications?q=difficult%C3%A9', 1, [difficulty]),
  own('/fr/publications?q=effect+butterfl', 2, [training, tiny]),
  own('/fr/publications?q=nowhere', 0, []),
  own('/fr/publications?q=%3Cscript%3Ealert%281%29%3C%2Fscript%3E', 0, []),
  own('/fr/publications?q=kwok&year=2024&type=workshop', 1, [tiny]),
  own('/en/publications?q=paths&topic=deep-learning&person=david-rolnick', 2, [deepPaths]),
  own('/en/publications?year=2025&type=workshop', 0, []),
  // Pages
  ['/fr/publications?page=2', whole(126, ['catalogue-044'], '/fr/publications?page=2')],
  ['/en/publications?page=3', whole(126, ['catalogue-094'], '/en/publications?page=3')],
  own('/fr/publications?year=1999&page=3', 120, ['catalogue-100']),
  ['/fr/publications?page=4', missing],
  ['/fr/publications?page=9999', missing],
  ['/fr/publications?year=2025&page=2', missing],
  ['/fr/publications?page=0', moved('/fr/publications')],
  ['/fr/publications?page=1', moved('/fr/publications')],
  ['/en/publications?page=-1', moved('/en/publications')],
  ['/en/publications?page=1000000000', moved('/en/publications')],
  ['/fr/publications?year=2025&page=1', moved('/fr/publications?year=2025')],
  // What is not there
  ['/fr/publications?topic=nowhere', missing],
  ['/fr/publications?topic=kangaroos', moved('/fr/publications?topic=quokkas')],
  ['/fr/publications?q=a&topic=kangaroos', moved('/fr/publications?q=a&topic=quokkas')],
  ['/en/publications?person=nobody', missing],
  ['/en/publications?person=jp-obrien', moved(`/en/publications?person=${brien}`)],
  ['/fr/publications?topic=Deep-Learning', moved('/fr/publications')],
  ['/fr/publications?person=..%2F..%2Fx', moved('/fr/publications')],
  ['/fr/publications?type=poem', moved('/fr/publications')],
  ['/fr/publications?type=conf%C3%A9rence', moved('/fr/publications')],
  ['/fr/publications?year=20x5', moved('/fr/publications')],
  ['/fr/publications?year=2025%00', moved('/fr/publications')],
  // Another form of the same
  ['/fr/publications?utm_source=x', whole(126, newest, '/fr/publications')],
  ['/fr/publications?role=professor', whole(126, newest, '/fr/publications')],
  ['/fr/publications?Q=papillon', whole(126, newest, '/fr/publications')],
  [
    '/fr/publications?year=2025&utm_source=x',
    filtered(1, [training], '/fr/publications?year=2025'),
  ],
  ['/fr/publications?year=2025&year=2024', moved('/fr/publications?year=2025')],
  ['/fr/publications?year=2025&year=2025', moved('/fr/publications?year=2025')],
  ['/fr/publications?year=2025&q=papillon', moved('/fr/publications?q=papillon&year=2025')],
  // A form sends all its fields; without any value there is nothing to find the proxy by.
  ['/fr/publications?q=&year=&type=&topic=&person=', whole(126, newest, '/fr/publications')],
  ['/fr/publications?q=&year=2025&type=&topic=&person=', moved('/fr/publications?year=2025')],
  [`/fr/publications?q=${long}`, moved(`/fr/publications?q=${'a'.repeat(200)}`)],
  [`/en/publications?q=${faces}`, filtered(0, [], `/en/publications?q=${faces}`)],
];

const directory: [string, Answer][] = [
  ['/fr', whole(219, [dziugaite, kwok, brien, rolnick, 'zulu-000'], '/fr')],
  ['/en', whole(219, [dziugaite, kwok, brien, rolnick, 'zulu-000'], '/en')],
  own('/fr?role=professor', 1, [rolnick]),
  own('/en?role=postdoc', 1, [brien]),
  own('/en?institution=mila', 3, [dziugaite, brien, rolnick]),
  own('/fr?topic=deep-learning', 2, [dziugaite, kwok]),
  own('/fr?topic=quokkas', 1, [brien]),
  own('/fr?status=alumni', 1, [altintas]),
  own('/fr?topic=deep-learning&status=alumni', 1, [altintas]),
  own('/fr?letter=k', 1, [kwok]),
  own('/en?letter=x', 0, []),
  own('/fr?q=altintas', 1, [altintas]),
  own('/fr?q=Rolnick%2C+David', 1, [rolnick]),
  own('/en?q=obrien', 1, [brien]),
  own('/en?q=jeanpierre', 1, [brien]),
  own('/fr?role=professor&letter=k', 0, []),
  ['/fr?page=2', whole(219, ['zulu-196'], '/fr?page=2')],
  ['/fr?page=3', missing],
  ['/fr?letter=z&page=2', filtered(215, ['zulu-200'], '/fr?letter=z&page=2')],
  ['/fr?page=1', moved('/fr')],
  ['/en?letter=K', moved('/en')],
  ['/en?letter=%C3%A9', moved('/en')],
  ['/fr?role=king', moved('/fr')],
  ['/fr?role=king&status=alumni', moved('/fr?status=alumni')],
  ['/fr?letter=k&role=doctoral', moved('/fr?role=doctoral&letter=k')],
  ['/fr?institution=nowhere', missing],
  // Wrong twice, mended at once
  ['/fr/search?q=%20kwok', moved('/fr/recherche?q=kwok')],
  ['/en/recherche?x=1&q=kwok&q=', moved('/en/search?q=kwok')],
  ['/en?topic=kangaroos', moved('/en?topic=quokkas')],
  ['/fr/repertoire?role=professor', { status: 307, location: '/fr?role=professor' }],
  ['/en/directory?role=professor', { status: 307, location: '/en?role=professor' }],
  ['/?role=professor', { status: 307, location: '/fr?role=professor' }],
];

const search: [string, Answer][] = [
  ['/fr/recherche', whole(undefined, [], '/fr/recherche')],
  ['/en/search', whole(undefined, [], '/en/search')],
  ['/fr/recherche?q=', whole(undefined, [], '/fr/recherche')],
  own('/fr/recherche?q=kwok', 7, [kwok]),
  own('/en/search?q=D.+Rolnick', 7, [rolnick]),
  own('/fr/recherche?q=rolnik', 7, [rolnick]),
  own('/en/search?q=aprentissage+profond', 10, ['deep-learning']),
  own('/fr/recherche?q=gul+sena', 3, [altintas, tiny, training]),
  own('/fr/recherche?q=th%C3%A9orie', 9, ['machine-learning-theory']),
  own('/en/search?q=quokkas', 2, ['quokkas', brien]),
  own('/en/search?q=10.1007%2F978-3-031-70368-3_16', 1, [connectivity]),
  [
    '/en/search?q=10.1007/978-3-031-70368-3_16',
    filtered(1, [connectivity], '/en/search?q=10.1007%2F978-3-031-70368-3_16'),
  ],
  own('/fr/recherche?q=https%3A%2F%2Farxiv.org%2Fabs%2F2506.13234v2', 1, [training]),
  own('/en/search?q=%22+*', 0, []),
  ['/fr/recherche?q=%', filtered(0, [], '/fr/recherche?q=%25')],
  ['/fr/recherche?q=100%25', filtered(1, ['catalogue-100'], '/fr/recherche?q=100%25')],
  ['/fr/recherche?q=%E9', filtered(0, [], '/fr/recherche?q=%EF%BF%BD')],
  ['/fr/recherche?q=%00', moved('/fr/recherche')],
  ['/en/search?q=kwok%00', moved('/en/search?q=kwok')],
  ['/en/search?q=%20kwok%20', moved('/en/search?q=kwok')],
  ['/en/search?q=kwok%20%00%20devin', moved('/en/search?q=kwok+devin')],
  ['/en/search?q=kwok&q=rolnick', moved('/en/search?q=kwok')],
  ['/en/search?q=e%CC%81lagage', moved('/en/search?q=%C3%A9lagage')],
  [`/fr/recherche?q=${long}`, moved(`/fr/recherche?q=${'a'.repeat(200)}`)],
  ['/fr/recherche?year=2025', whole(undefined, [], '/fr/recherche')],
  ['/fr/search', moved('/fr/recherche')],
  ['/fr/search?q=kwok', moved('/fr/recherche?q=kwok')],
  ['/en/recherche?q=kwok', moved('/en/search?q=kwok')],
  ['/fr/publications/?q=kwok', moved('/fr/publications?q=kwok')],
];

/** The paths of the pages of the cache, which are for nobody. */
const internal: [string, Answer][] = [
  [`/fr/filtered/${segment('role=professor')}`, moved('/fr')],
  [`/fr/publications/filtered/${segment('year=2025')}`, moved('/fr/publications')],
  [`/en/publications/filtered/${segment('year=2025')}?year=2024`, moved('/en/publications')],
  [`/en/search/filtered/${segment('q=kwok')}`, moved('/en/search')],
  [`/fr/search/filtered/${segment('q=kwok')}`, moved('/fr/recherche')],
  [`/fr/recherche/filtered/${segment('q=kwok')}`, missing],
  [`/fr/publications/f%69ltered/${segment('q=kwok')}`, missing],
  ['/fr/publications/filtered/anything', moved('/fr/publications')],
  ['/fr/publications/filtered/a/b', missing],
  ['/fr/publications/filtered', missing],
  ['/fr/filtered', missing],
];

const table = [...publications, ...directory, ...search, ...internal];

let product: Product;
test.beforeAll(async () => {
  product = await startProduct();
  const slugOf = (current: string) => ({ _type: 'slug', current });
  const name = (value: string) => [
    { _key: 'fr', _type: 'internationalizedArrayStringValue', language: 'fr', value },
  ];
  const reference = (id: string) => ({ _key: id, _type: 'reference', _ref: id });
  const numbers = (count: number) =>
    Array.from({ length: count }, (_, number) => String(number).padStart(3, '0'));
  const works = numbers(120).map((number) => ({
    _id: `publication-catalogue-${number}`,
    _type: 'publication',
    title: `Catalogue number ${number}`,
    slug: slugOf(`catalogue-${number}`),
    language: 'en',
    type: 'article',
    authors: [{ _key: 'a', _type: 'authorship', printedName: 'A. Author' }],
    versions: [{ _key: 'v', _type: 'version', kind: 'journal', venue: 'Lists', date: '1999' }],
  }));
  const people = numbers(215).map((number) => ({
    _id: `researcher-zulu-${number}`,
    _type: 'researcher',
    name: `Ann Zulu${number}`,
    familyName: `Zulu${number}`,
    slug: slugOf(`zulu-${number}`),
    status: 'current',
    role: 'masters',
  }));
  const topic = {
    _id: 'topic-quokkas',
    _type: 'topic',
    name: name('Quokkas'),
    slug: slugOf('quokkas'),
    formerSlugs: ['kangaroos'],
  };
  const member = {
    _id: 'researcher-brien',
    _type: 'researcher',
    name: 'Jean-Pierre O’Brien',
    familyName: 'O’Brien',
    slug: slugOf(brien),
    formerSlugs: ['jp-obrien'],
    status: 'current',
    role: 'postdoc',
    institutions: [reference('institution-mila')],
    topics: [reference('topic-quokkas')],
  };
  const client = rawClientOf(product);
  await client.mutate(people.map((person) => ({ create: person })));
  await client.mutate([{ create: topic }]);
  await client.mutate([{ create: member }]);
  await client.mutate(works.map((work) => ({ create: work })));
  await untilEach(product, ['/fr', '/en'], (body) => body.includes('219 '));
  await untilEach(product, ['/fr/publications', '/en/publications'], (body) =>
    body.includes('126 publications'),
  );
});
test.afterAll(() => product.stop());

/** The path and the query of an absolute address, or of one of this site. */
function onSite(address: string): string {
  const { pathname, search: query } = new URL(address, product.siteUrl);
  return pathname + query;
}

function decoded(html: string): string {
  return html.replaceAll('&amp;', '&').replaceAll('&#x27;', "'").replaceAll('&quot;', '"');
}

/** What a visitor gets at an address, as the table has it. */
async function answerAt(path: string): Promise<Answer & { scripts: number }> {
  const { status, headers, body } = await sendRawRequest(product.siteUrl, { path });
  const html = Buffer.from(body, 'latin1').toString();
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const first = (text: string, pattern: RegExp) => pattern.exec(text)?.[1];
  const counted = first(
    main,
    />(?:<!-- -->)?([\d\s\u202f,]+|Aucune?|No) (?:publications?|personnes?|people|person|one|résultats?|results?)/u,
  );
  const canonical = first(html, /<link rel="canonical" href="([^"]*)"/);
  const robots = first(html, /<meta name="robots" content="([^"]*)"/);
  const { location } = headers;
  return {
    status,
    ...(location !== undefined && { location: onSite(location) }),
    ...(counted !== undefined && { count: Number(counted.replace(/\D/gu, '')) }),
    slugs: [...main.matchAll(/<h3[^>]*><a href="[^"]*\/([^/"]+)"/g)].map(([, slug = '']) => slug),
    ...(canonical !== undefined && { canonical: onSite(decoded(canonical)) }),
    ...(robots !== undefined && { robots }),
    scripts: [
      ...html.matchAll(/<script(?! type="application\/ld\+json">)|modulepreload|as="script"/gi),
    ].length,
  };
}

const shortened = (text: string) => (text.length > 90 ? `${text.slice(0, 90)}…` : text);

test('the table has each address once, and at least 60', () => {
  expect(new Set(table.map(([path]) => path)).size).toBe(table.length);
  expect(table.length).toBeGreaterThanOrEqual(60);
});

for (const [path, expected] of table) {
  test(`${shortened(path)} ${expected.status}`, async () => {
    const { slugs: found = [], scripts, ...answer } = await answerAt(path);
    const { slugs, ...rest } = expected;
    if (expected.status === 404) delete answer.count;
    expect(answer).toEqual(rest);
    expect(scripts).toBe(0);
    if (slugs) {
      expect(found.slice(0, slugs.length)).toEqual([...slugs]);
      if (expected.count !== undefined && expected.count === slugs.length) {
        expect(found).toHaveLength(slugs.length);
      }
    }
    if (expected.location !== undefined) {
      // No redirect leads to another one.
      expect([200, 404]).toContain((await answerAt(expected.location)).status);
    }
  });
}
