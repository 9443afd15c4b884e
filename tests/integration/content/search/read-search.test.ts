import { readSearch } from '@/lib/content/search/read';
import type { FoundItem } from '@/lib/content/search/found-items';
import type { Search } from '@/lib/content/search/view';

import { altintas, kwok, training } from '../sample-ids';
import { member, paper, type SampleLake, startSampleLake, weakly } from '../sample-lake';

let lake: SampleLake;
beforeAll(async () => {
  lake = await startSampleLake();
});
afterEach(() => lake.restore());
afterAll(() => lake.stop());

const searchFor = (text: string, language: 'fr' | 'en' = 'en') =>
  readSearch(lake.reader, language, new URLSearchParams({ q: text }).toString());

function idOf(item: FoundItem): string {
  return item.type === 'work' ? item.work.id : item.type === 'person' ? item.person.id : item.id;
}
const itemsOf = ({ sections }: Search) => sections.flatMap(({ items }) => items);

/** Why an item was found, with brackets around the words. */
function matchOf(search: Search, id: string): string | undefined {
  const item = itemsOf(search).find((each) => idOf(each) === id);
  const match = item && 'match' in item ? item.match : undefined;
  return (
    match &&
    `${match.field}: ${match.parts.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('')}`
  );
}

test('without a text there is the form alone', async () => {
  expect(await readSearch(lake.reader, 'fr', '')).toEqual({
    action: '/fr/recherche',
    sections: [],
    count: 0,
    isPartial: false,
  });
});

test('what was found links to its pages in the language of the search', async () => {
  const [person] = itemsOf(await searchFor('kwok', 'fr'));
  expect(person).toMatchObject({ type: 'person', person: { href: '/fr/repertoire/devin-kwok' } });
  const [topic] = itemsOf(await searchFor('deep learning', 'fr'));
  expect(topic).toMatchObject({
    type: 'topic',
    name: { text: 'Apprentissage profond' },
    href: '/fr/sujets/deep-learning',
  });
});

test('the count is that of all that was found', async () => {
  const { count, sections } = await searchFor('kwok');
  expect(count).toBe(7);
  expect(sections.map(({ type, count: each }) => `${type} ${each}`)).toEqual([
    'person 1',
    'work 6',
  ]);
});

test.each([
  [
    'the abstract, where no name and no title has it',
    'minuscule',
    training,
    /^abstract: … .*\[minuscule\] suffit/,
  ],
  ['an author beyond those that are shown', 'quokka', 'publication-many', /^authors: .*\[Quokka\]/],
  ['another name', 'sena gul altintas', altintas, undefined],
  ['what a person does', 'doctorat kwok', kwok, /^about: \[Doctorat\]/],
  ['nothing, where the title has it', 'trajectories', training, undefined],
])('what matched is shown: %s', async (_name, text, id, expected) => {
  const authorNames = Array.from({ length: 30 }, (_, index) => `Author Number${index}`);
  await lake.write(
    paper('many', {
      authors: [...authorNames, 'Zoé Quokka'].map((printedName, index) => ({
        _key: `a${index}`,
        _type: 'authorship',
        printedName,
      })),
    }),
  );
  const match = matchOf(await searchFor(text, 'fr'), id);
  if (expected === undefined) expect(match).toBeUndefined();
  else expect(match).toMatch(expected);
});

test('an initial does not decide which lines of an abstract are shown', async () => {
  const filler = 'des mots de remplissage '.repeat(20);
  await lake.write(
    paper('long', {
      abstract: [
        {
          _key: 'fr',
          _type: 'internationalizedArrayTextValue',
          language: 'fr',
          value: `${filler} un quokka.`,
        },
      ],
    }),
  );
  expect(matchOf(await searchFor('d quokka', 'fr'), 'publication-long')).toMatch(/\[quokka\]\.$/);
});

describe('of more works than are shown', () => {
  beforeEach(() =>
    lake.write(...Array.from({ length: 25 }, (_, index) => paper(`quokka-${index}`))),
  );

  test('the list of all is linked', async () => {
    const [section] = (await searchFor('quokka')).sections;
    expect(section?.items).toHaveLength(20);
    expect(section).toMatchObject({ count: 25, allHref: '/en/publications?q=quokka' });
  });

  test('it is that of the word that was meant', async () => {
    const found = await searchFor('quoka');
    expect(found).toMatchObject({ correctedText: 'quokka', isPartial: false });
    expect(found.sections[0]?.allHref).toBe('/en/publications?q=quokka');
  });

  test('none is linked when nothing has all the words, because that list is empty', async () => {
    const found = await searchFor('quokka zzzzzzz');
    expect(found.isPartial).toBe(true);
    expect(found).not.toHaveProperty('correctedText');
    expect(found.sections[0]?.count).toBe(25);
    expect(found.sections[0]).not.toHaveProperty('allHref');
  });
});

test('who was a coauthor is found once, as the member', async () => {
  await lake.write(member('raffel', { name: 'Colin Raffel' }));
  await lake.editor
    .patch('coauthor-colin-raffel')
    .set({ member: weakly('researcher-raffel') })
    .commit();
  const [people] = (await searchFor('colin raffel')).sections;
  expect(people?.items.map(idOf)).toEqual(['researcher-raffel']);
});

test('a text without words finds nothing, and is no failure', async () => {
  for (const text of ['"', '…', '*', '(', '\ufffd']) {
    expect(await searchFor(text)).toMatchObject({ text, count: 0, sections: [] });
  }
});
