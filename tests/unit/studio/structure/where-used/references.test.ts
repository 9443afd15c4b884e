import { groupsOf, referrersQuery } from '@/sanity/studio/structure/where-used/references';

import { type Dataset, datasetOf, type Written } from '../dataset';

const reference = (_ref: string) => ({ _type: 'reference', _ref });
const listed = (...ids: string[]) => ids.map((id) => ({ _key: id, ...reference(id) }));
const signed = (...ids: string[]) => ids.map((id) => ({ _key: id, person: reference(id) }));

const documents: Written[] = [
  {
    _id: 'ada',
    _type: 'researcher',
    name: 'Ada',
    topics: listed('topic'),
    institutions: listed('uni'),
  },
  {
    _id: 'ben',
    _type: 'researcher',
    name: 'Ben',
    supervisors: signed('ada'),
    topics: listed('topic'),
  },
  { _id: 'zoe', _type: 'researcher', name: 'Zoé', featuredWorks: listed('old') },
  { _id: 'drafts.zoe', _type: 'researcher', name: 'Zoé', supervisors: signed('ada') },
  { _id: 'was', _type: 'coauthor', name: 'Ada before', member: reference('ada') },
  { _id: 'topic', _type: 'topic' },
  { _id: 'uni', _type: 'institution' },
  {
    _id: 'old',
    _type: 'publication',
    title: 'Old',
    topics: listed('topic'),
    versions: [{ _key: 'a', date: '2020' }],
    authors: signed('ada', 'was'),
  },
  {
    _id: 'drafts.young',
    _type: 'publication',
    title: 'Young',
    versions: [{ _key: 'a', date: '2025' }],
    authors: signed('ada'),
  },
  { _id: 'stray', _type: 'siteSettings', somewhere: reference('uni') },
];

let dataset: Dataset;
beforeAll(() => {
  dataset = datasetOf(documents);
});
afterAll(() => dataset.close());

const groups = async (id: string) =>
  Object.fromEntries(
    groupsOf(await dataset.ask(referrersQuery, { id })).map(({ relation, referrers }) => [
      relation,
      referrers.map(({ _id }) => _id),
    ]),
  );

test('a member is found by what they sign, newest first, and whom they supervise, drafts included', async () => {
  expect(await groups('ada')).toEqual({
    author: ['young', 'old'],
    supervisor: ['ben', 'zoe'],
    member: ['was'],
  });
});

test('a topic tells its members from its works', async () => {
  expect(await groups('topic')).toEqual({ topicOfPerson: ['ada', 'ben'], topicOfWork: ['old'] });
});

test('a reference from a field that is not known is shown too', async () => {
  expect(await groups('uni')).toEqual({ institution: ['ada'], other: ['stray'] });
});

test('a draft in which a reference was taken away no longer counts', async () => {
  expect(await groups('old')).toEqual({});
});

test('nobody refers to a document that is new', async () => {
  expect(await groups('nowhere')).toEqual({});
});

test.each([null, {}, [{ _id: 3 }]])('%j is no answer, and said to be none', (answer) => {
  expect(() => groupsOf(answer)).toThrow();
});
