import { ownWorks, excludingSelf } from '@/sanity/schema/fields/reference-filters';
import { validationWords } from '@/sanity/schema/rules/words';
import { publishedPerson } from '@/sanity/schema/rules/published-person';
import { datasetOf, type Dataset } from '../studio/structure/dataset';

const by = (...ids: string[]) =>
  ids.map((_ref) => ({
    _key: _ref,
    _type: 'authorship',
    person: { _type: 'reference', _ref, _weak: true },
  }));

let dataset: Dataset;
beforeAll(() => {
  dataset = datasetOf([
    { _id: 'ada', _type: 'researcher' },
    { _id: 'ada-before', _type: 'coauthor', member: { _type: 'reference', _ref: 'ada' } },
    { _id: 'bob', _type: 'coauthor' },
    { _id: 'by-ada', _type: 'publication', authors: by('bob', 'ada') },
    { _id: 'drafts.by-ada-soon', _type: 'publication', authors: by('ada') },
    { _id: 'by-ada-before', _type: 'publication', authors: by('ada-before') },
    { _id: 'by-bob', _type: 'publication', authors: by('bob') },
  ]);
});
afterAll(() => dataset.close());

const worksOf = (document: { _id: string } & Record<string, unknown>) => {
  const { filter, params } = ownWorks({ document });
  return dataset.listed(`_type == "publication" && (${filter})`, params);
};

test('a member can feature what they wrote, also before they joined, and nothing else', async () => {
  const all = ['by-ada', 'by-ada-before', 'by-ada-soon'];
  expect(await worksOf({ _id: 'ada' })).toEqual(all);
  expect(await worksOf({ _id: 'drafts.ada' })).toEqual(all);
  expect(await worksOf({ _id: 'somebody-else' })).toEqual([]);
});

test('what is featured already is not offered again; a broken list breaks nothing', async () => {
  const featuredWorks = [null, { _key: 'a' }, { _key: 'b', _ref: 'by-ada' }];
  expect(await worksOf({ _id: 'ada', featuredWorks })).toEqual(['by-ada-before', 'by-ada-soon']);
});

test('everyone but oneself can be chosen as a supervisor', async () => {
  const { filter, params } = excludingSelf({ document: { _id: 'drafts.ada' } });
  const people = '_type in ["researcher", "coauthor"]';
  expect(await dataset.listed(`${people} && (${filter})`, params)).toEqual(['ada-before', 'bob']);
});

describe('a person who is not published', () => {
  const rule = publishedPerson('personNotPublished', 'en');
  const person = { _type: 'reference', _ref: 'zoe', _weak: true };
  const getDocumentExists = async ({ id }: { id: string }) => id !== 'zoe';

  test('keeps the work from being published', async () => {
    expect(await rule(person, { parent: {}, getDocumentExists })).toBe(
      validationWords.personNotPublished.en,
    );
  });

  test('does not when the work prints their name', async () => {
    const parent = { printedName: 'Z. Nouvelle' };
    expect(await rule(person, { parent, getDocumentExists })).toBe(true);
    expect(await rule(person, { parent: { printedName: ' ' }, getDocumentExists })).not.toBe(true);
  });

  test('is another matter than one who is, or than nobody', async () => {
    expect(await rule({ ...person, _ref: 'ada' }, { getDocumentExists })).toBe(true);
    expect(await rule(undefined, { getDocumentExists })).toBe(true);
    expect(await rule(person, {})).toBe(true);
  });
});
