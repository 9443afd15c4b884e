import {
  type ParametersSchema,
  peopleParameters,
  readParameters,
  topicsParameters,
  worksParameters,
} from '@/lib/api/parameters';
import { directory } from '@/lib/pages/directory';
import type { Parameters } from '@/lib/pages/parameters';
import { publications } from '@/lib/pages/publications';

const read = (schema: ParametersSchema, query: string) =>
  readParameters(schema, new URLSearchParams(query));

/** The names of the parameters that are refused. */
function refused(schema: ParametersSchema, query: string): string[] {
  const result = read(schema, query);
  return 'problem' in result ? (result.problem.errors ?? []).map(({ parameter }) => parameter) : [];
}

test('without any, the first 50 are meant', () => {
  for (const schema of [topicsParameters, worksParameters, peopleParameters]) {
    expect(read(schema, '')).toEqual({ values: { page: 1, limit: 50 } });
  }
});

test.each<[string, ParametersSchema, Parameters]>([
  ['works', worksParameters, publications.parameters],
  ['people', peopleParameters, directory.parameters],
])('%s are filtered as on the page', (_, schema, ofPage) => {
  const { page: _page, ...filters } = ofPage;
  expect(Object.keys(schema.shape)).toEqual([...Object.keys(filters), 'page', 'limit']);
  const texts = ['a', 'A', '', ' ', 'deep-learning', 'a--b', '2024', '0999', '20245', 'journal'];
  const others = [
    'professor',
    'current',
    'é',
    '\u0000',
    '\u200b',
    '😀',
    'x'.repeat(96),
    'x'.repeat(97),
  ];
  for (const [name, parameter] of Object.entries(filters)) {
    for (const text of [...texts, ...others]) {
      const query = new URLSearchParams({ [name]: text }).toString();
      const isTaken = !refused(schema, query).includes(name);
      expect([name, text, isTaken]).toEqual([name, text, parameter(text) !== undefined]);
    }
  }
});

test.each([
  ['page=0', ['page']],
  ['page=-1', ['page']],
  ['page=1.5', ['page']],
  ['page=1e2', ['page']],
  ['page=٣', ['page']],
  ['page=10000', ['page']],
  ['page=', ['page']],
  ['page=999999999999999999999', ['page']],
  ['limit=101', ['limit']],
  ['limit=0x10', ['limit']],
  ['year=24&type=poem', ['year', 'type']],
  ['topic=a&topic=b', ['topic']],
  ['topic=a&topic=a', ['topic']],
  [`q=${'a'.repeat(201)}`, ['q']],
  ['q=%20%0a', ['q']],
  ['q=', ['q']],
])('%s is refused by name', (query, names) => {
  expect(refused(worksParameters, query)).toEqual(names);
});

test('a refusal says what the parameter takes', () => {
  expect(read(worksParameters, 'limit=500')).toEqual({
    problem: {
      type: 'about:blank',
      title: 'Bad Request',
      status: 400,
      detail: expect.stringContaining('limit'),
      errors: [{ parameter: 'limit', detail: expect.stringContaining('at most 100') }],
    },
  });
  expect(JSON.stringify(read(worksParameters, 'type=poem'))).toContain('journal');
});

test('parameters that a list does not have are ignored, also ten thousand of them', () => {
  const many = Array.from({ length: 10_000 }, (_, n) => `p${n}=${n}`).join('&');
  for (const query of ['topic[]=a', 'year[0]=x', 'Year=x', '__proto__=x&constructor=x', many]) {
    expect(read(worksParameters, `limit=7&${query}`)).toEqual({ values: { page: 1, limit: 7 } });
  }
});

test('ten thousand values of one parameter are one short refusal', () => {
  const many = Array.from({ length: 10_000 }, (_, n) => `year=${n}`).join('&');
  expect(JSON.stringify(read(worksParameters, many)).length).toBeLessThan(500);
});
