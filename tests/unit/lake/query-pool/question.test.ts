import { parseQuestion } from '@/sanity/lake/query-pool/question';

test('parameters are JSON, so that a text and a number are not mixed up', () => {
  const params = [
    ['a', '5'],
    ['b', '"5"'],
    ['c', '[null,{"x":true}]'],
  ] as const;
  expect(parseQuestion({ query: '*', params })).toEqual({
    query: '*',
    params: { a: 5, b: '5', c: [null, { x: true }] },
  });
});

test('the last of several parameters of one name counts', () => {
  const params = [
    ['a', '1'],
    ['a', '2'],
  ] as const;
  expect(parseQuestion({ query: '*', params }).params).toEqual({ a: 2 });
});

test.each(['__proto__', 'constructor', 'hasOwnProperty', ''])(
  'a parameter that is named "%s" is one like any other',
  (name) => {
    const { params } = parseQuestion({ query: '*', params: [[name, '[1]']] });
    expect(Object.getPrototypeOf(params)).toBe(Object.prototype);
    expect(Object.entries(params)).toEqual([[name, [1]]]);
  },
);

test('a body gives the query and its parameters', () => {
  const body = JSON.stringify({ query: 'a', params: { n: 1 }, other: 2 });
  expect(parseQuestion({ body })).toEqual({ query: 'a', params: { n: 1 } });
  expect(parseQuestion({ body: '{"query": ""}' })).toEqual({ query: '', params: {} });
});

test('parameters may be nested as deep as a body is long', () => {
  const deep = '['.repeat(400_000) + ']'.repeat(400_000);
  expect(parseQuestion({ body: `{"query": "1", "params": {"p": ${deep}}}` }).query).toBe('1');
});

test.each([
  ['a missing query', { query: null, params: [] }, 'missing'],
  ['a text without its quotes', { query: '*', params: [['a', 'b']] as const }, '$a is not JSON'],
  ['an empty parameter', { query: '*', params: [['a', '']] as const }, '$a is not JSON'],
  ['a body that is not JSON', { body: '{' }, 'not JSON'],
  ['an empty body', { body: '' }, 'not JSON'],
  ['a body without a query', { body: '{}' }, 'must be'],
  ['a query that is no text', { body: '{"query": 1}' }, 'must be'],
  ['parameters that are a list', { body: '{"query": "*", "params": []}' }, 'must be'],
  ['null for parameters', { body: '{"query": "*", "params": null}' }, 'must be'],
  ['a body that is a list', { body: '["*"]' }, 'must be'],
])('%s is refused', (_name, question, message) => {
  expect(() => parseQuestion(question)).toThrow(message);
});
