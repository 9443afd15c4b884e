import { LakeError } from '@/sanity/lake/errors';
import { QueryCompiler } from '@/sanity/lake/query/compile';

function errorOf(query: string): unknown {
  try {
    new QueryCompiler().compile(query, {}, 'query');
  } catch (error) {
    if (error instanceof LakeError) return error.body;
    throw error;
  }
  throw new Error(`${query} can be read`);
}

const lacksExpression = (query: string) => ({
  error: {
    type: 'queryParseError',
    description: 'unexpected end-of-file, expected expression',
    query,
    start: query.length,
    end: query.length,
  },
});

test.each([
  '',
  '*[',
  '*[_type == ',
  '*[_type == "a" &&',
  '*[a == // why\n',
  'count(',
  '{"a":',
  '*[_type == "a"] | order(',
])('a query that stops where an expression should begin is told so, at its end: %j', (query) => {
  expect(errorOf(query)).toEqual(lacksExpression(query));
});

test.each(['*[_type == "a"', '*[_type == "a', '"a', '[1', 'a b', '*[a ==]', ')', 'a.'])(
  'what else cannot be read is told where the parser stopped: %j',
  (query) => {
    expect(errorOf(query)).toMatchObject({
      error: {
        type: 'queryParseError',
        description: expect.stringMatching(/^Syntax error in GROQ query at position \d+: /),
      },
    });
  },
);
