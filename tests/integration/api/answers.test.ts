/** What the API answers about the sample content, held against its own description. */
import { answerResponse, type ApiAnswer } from '@/lib/api/answer-response';
import type { ApiRequest } from '@/lib/api/api-request';
import { examples } from '@/lib/api/examples/examples';
import { answerPeople, answerPerson } from '@/lib/api/people';
import type { SchemaName } from '@/lib/api/schemas/components';
import { answerTopic, answerTopics } from '@/lib/api/topics';
import { answerWork, answerWorks } from '@/lib/api/works';
import type { ContentReader } from '@/lib/content/content-reader';

import { faultsBy } from '../../unit/api/description';
import {
  authors,
  inBoth,
  member,
  paper,
  type SampleLake,
  startSampleLake,
  weakly,
} from '../content/sample-lake';

let lake: SampleLake;
beforeAll(async () => {
  lake = await startSampleLake();
});
afterEach(() => lake.restore());
afterAll(() => lake.stop());

type Answer = (reader: ContentReader, request: ApiRequest) => Promise<ApiAnswer>;

async function ask(answer: Answer, slugOrQuery = '') {
  const isQuery = /^$|=/.test(slugOrQuery);
  const given = await answer(lake.reader, {
    slug: isQuery ? '' : slugOrQuery,
    parameters: new URLSearchParams(isQuery ? slugOrQuery : ''),
  });
  const response = answerResponse(new Request('http://site.test/'), given);
  const text = await response.text();
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  return { status: response.status, headers: response.headers, body };
}

/** The values at a name of each item. */
async function listed(answer: Answer, query: string, name = 'slug'): Promise<unknown[]> {
  const { body } = await ask(answer, query);
  return itemsOf(body).map((item) => Reflect.get(item, name));
}

function itemsOf(body: unknown): object[] {
  const items: unknown = typeof body === 'object' && body !== null && Reflect.get(body, 'items');
  if (!Array.isArray(items)) throw new Error(JSON.stringify(body));
  return items;
}

const lists: readonly (readonly [string, Answer, Answer, SchemaName, SchemaName])[] = [
  ['people', answerPeople, answerPerson, 'PeopleList', 'RelatedPerson'],
  ['works', answerWorks, answerWork, 'WorksList', 'Work'],
  ['topics', answerTopics, answerTopic, 'TopicsList', 'Topic'],
];

describe.each(lists)('%s', (name, answerList, answerOne, listSchema, oneSchema) => {
  test('every answer is as the description says', async () => {
    const list = await ask(answerList);
    expect(faultsBy(listSchema, list.body)).toEqual([]);
    const slugs = itemsOf(list.body).map((item) => String(Reflect.get(item, 'slug')));
    expect(slugs.length).toBeGreaterThan(1);
    for (const slug of slugs) {
      const one = await ask(answerOne, slug);
      expect([one.status, faultsBy(oneSchema, one.body)]).toEqual([200, []]);
    }
  });

  test('pages cover the list once, and name one another', async () => {
    const all = await listed(answerList, 'limit=100');
    const found: unknown[] = [];
    for (let page = 1; page <= all.length; page += 1) {
      const { body, headers } = await ask(answerList, `limit=1&page=${page}`);
      found.push(...itemsOf(body).map((item) => Reflect.get(item, 'slug')));
      expect(body).toMatchObject({ total: all.length, page });
      expect(headers.get('x-total-count')).toBe(String(all.length));
      const next = `http://localhost:3000/api/v1/${name}?page=${page + 1}&limit=1`;
      const isLast = page === all.length;
      expect(Reflect.get(Object(body), 'next')).toBe(isLast ? undefined : next);
      const link = headers.get('link') ?? '';
      expect([link.includes('rel="prev"'), link.includes(`<${next}>; rel="next"`)]).toEqual([
        page > 1,
        !isLast,
      ]);
    }
    expect(found).toEqual(all);
    const beyond = await ask(answerList, `limit=1&page=${all.length + 1}`);
    expect([beyond.status, faultsBy('Problem', beyond.body)]).toEqual([404, []]);
  });

  test('a slug that nothing has is a problem', async () => {
    for (const slug of ['nobody', '..', '~x', 'a'.repeat(5_000), 'é']) {
      const { status, headers, body } = await ask(answerOne, slug);
      expect(status).toBe(404);
      expect(headers.get('content-type')).toBe('application/problem+json');
      expect(faultsBy('Problem', body)).toEqual([]);
    }
  });
});

test('the examples of the description are answers about the sample content', async () => {
  const answers = {
    people: await ask(answerPerson, 'devin-kwok'),
    works: await ask(answerWork, 'butterfly-effect-training-trajectories'),
    topics: await ask(answerTopic, 'deep-learning'),
  };
  for (const name of ['people', 'works', 'topics'] as const) {
    const text = JSON.stringify(answers[name].body);
    const body: unknown = JSON.parse(
      text.replaceAll('http://localhost:3000/', 'https://people.example.org/'),
    );
    const dateModified = expect.any(String);
    expect({ ...Object(body), dateModified: '' }).toEqual({
      ...examples[name].one,
      dateModified: '',
    });
    expect(body).toMatchObject({ dateModified });
  }
});

test('works are filtered as on the page', async () => {
  const all = await listed(answerWorks, 'limit=100');
  const years = await listed(answerWorks, 'year=2025', 'csl');
  expect(years.length).toBeGreaterThan(0);
  for (const csl of years) expect(csl).toMatchObject({ issued: { 'date-parts': [[2025]] } });
  expect(await listed(answerWorks, 'q=butterfly')).toContain(
    'butterfly-effect-training-trajectories',
  );
  const ofPerson = await listed(answerWorks, 'person=colin-raffel');
  expect(ofPerson.length).toBeGreaterThan(0);
  expect(ofPerson.length).toBeLessThan(all.length);
  expect(await listed(answerWorks, 'topic=deep-learning&type=thesis')).toEqual([]);
});

test('people are those of before too, unless a status is asked for', async () => {
  await lake.write(member('gone', { status: 'alumni', familyName: 'Aa' }));
  expect(await listed(answerPeople, '')).toContain('gone');
  expect(await listed(answerPeople, 'status=current')).not.toContain('gone');
  expect(await listed(answerPeople, 'status=alumni')).toContain('gone');
  expect(await listed(answerPeople, 'letter=a&q=gone')).toEqual(['gone']);
  expect(
    await listed(answerPeople, 'topic=deep-learning&institution=mcgill&role=doctoral'),
  ).toContain('devin-kwok');
});

test('a former slug leads to the current one, in an address and in a filter', async () => {
  await lake.editor
    .patch('researcher-devin-kwok')
    .set({ slug: { _type: 'slug', current: 'd-kwok' }, formerSlugs: ['devin-kwok'] })
    .commit();
  const one = await ask(answerPerson, 'devin-kwok');
  expect([one.status, one.headers.get('location')]).toEqual([308, '/api/v1/people/d-kwok']);
  const list = await ask(answerWorks, 'person=devin-kwok&year=2025');
  expect([list.status, list.headers.get('location')]).toEqual([
    308,
    '/api/v1/works?year=2025&person=d-kwok&limit=50',
  ]);
  expect((await ask(answerWorks, 'person=nobody')).status).toBe(404);
});

test('nothing of a draft, of an unpublished document or of a field that no page shows is told', async () => {
  const canary = 'kanarienvogel';
  await lake.write(
    member('whole', {
      name: 'Whole',
      email: 'whole@example.org',
      secretNote: canary,
    }),
    { ...member('whole', { name: canary }), _id: 'drafts.researcher-whole' },
    { ...member('hidden', { name: canary }), _id: 'drafts.researcher-hidden' },
    { ...member('private', { name: canary }), _id: 'private.researcher' },
    paper('of-them', {
      authors: [...authors('researcher-whole'), { _key: 'b', person: weakly('researcher-hidden') }],
      internal: canary,
      topics: [{ _key: 'a', ...weakly('topic-hidden') }],
    }),
    {
      _id: 'drafts.topic-hidden',
      _type: 'topic',
      name: inBoth(canary),
      slug: { current: 'hidden' },
    },
  );
  const answers = [
    ...(await Promise.all(lists.map(([, answerList]) => ask(answerList, 'limit=100')))),
    ...(await Promise.all(['whole', 'hidden', 'private'].map((slug) => ask(answerPerson, slug)))),
    await ask(answerTopic, 'hidden'),
    await ask(answerWork, 'of-them'),
    await ask(answerWorks, 'person=hidden'),
    await ask(answerPeople, `q=${canary}`),
  ];
  expect(JSON.stringify(answers)).not.toContain(canary);
  expect(answers.map(({ status }) => status)).toEqual([
    200, 200, 200, 200, 404, 404, 404, 200, 404, 200,
  ]);
  expect(answers[3]?.body).toMatchObject({ name: 'Whole', email: 'whole@example.org' });
});

test('broken documents leave the answers as the description says', async () => {
  await lake.write(
    member('broken', {
      email: 'no address',
      orcid: '1',
      links: [{ _key: 'x', kind: 'website', url: 'javascript:alert(1)' }],
      position: [{ _key: 'fr', language: 'fr', value: '  ' }],
      supervisors: [{ _key: 'a', person: weakly('nobody') }],
    }),
    paper('broken', {
      title: 'Half \ud800 a pair, \\$5',
      versions: [
        { _key: 'a', _type: 'version', kind: 'no kind', date: 'soon', doi: 'x', url: 'ftp://x' },
      ],
      authors: [{ _key: 'a' }, 'text', { _key: 'b', person: weakly('nobody') }],
    }),
  );
  const person = await ask(answerPerson, 'broken');
  expect([person.status, faultsBy('RelatedPerson', person.body)]).toEqual([200, []]);
  const work = await ask(answerWork, 'broken');
  expect([work.status, faultsBy('Work', work.body)]).toEqual([200, []]);
  expect(work.body).toMatchObject({ csl: { title: expect.stringContaining('$5') }, author: [] });
});
