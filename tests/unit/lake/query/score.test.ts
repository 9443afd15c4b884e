import fc from 'fast-check';

import { byGroqJs } from './by-groq-js';
import { answerOf } from './no-documents';

const word = fc.constantFrom('graph', 'graphs', 'neural', 'net', 'Été', 'a.b', 'of');
const texts = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '));
const number = fc.constantFrom(0, 1, 2.5, -3, 10);
const plain = { noNullPrototype: true };
const documents = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ title: texts, tags: fc.array(word), n: number }, plain) },
    fc.record(
      { title: fc.constantFrom(null, 3, ['graph', 4]), n: fc.constantFrom(null, 'x') },
      plain,
    ),
    fc.record({ title: texts, _score: fc.constantFrom(4, -1, 'x', null) }, plain),
    fc.constantFrom(null, 'graph', 7, ['graph']),
  ),
  { maxLength: 8 },
);

const pattern = fc.constantFrom('"graph*"', '"GRAPH"', '"*e*"', '["graph","net"]', '$words', '3');
const match = fc
  .tuple(fc.constantFrom('title', 'tags', '[title, tags[0]]', 'title + " net"', 'n'), pattern)
  .map(([left, right]) => `${left} match ${right}`);
const condition = fc.constantFrom('n > 1', 'defined(tags)', 'true', 'null', 'title == $words', 'n');

const { argument } = fc.letrec<{ argument: string }>((tie) => ({
  argument: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    match,
    condition,
    fc.tuple(tie('argument'), tie('argument')).map(([left, right]) => `${left} && ${right}`),
    fc.tuple(tie('argument'), tie('argument')).map(([left, right]) => `${left} || ${right}`),
    fc
      .tuple(tie('argument'), fc.constantFrom('2', '-0.5', 'n', '"x"', 'now()', '$boost', '$date'))
      .map(([inner, boost]) => `boost(${inner}, ${boost})`),
    fc.tuple(match, condition).map(([left, right]) => `!(${left} || ${right})`),
  ),
}));

test('score() gives what groq-js gives, in the same order', async () => {
  const args = fc.array(argument, { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(documents, args, async (all, parts) => {
      const groq = `$documents | score(${parts.join(', ')})`;
      const params = { documents: all, words: 'net of', boost: 3, date: '2026-01-01T00:00:00Z' };
      expect(await answerOf(groq, params)).toEqual(await byGroqJs(groq, params));
    }),
    { numRuns: 1_500, seed: 1 },
  );
});

test.each([
  ['a boost by a date is none', '$documents | score(boost(title match "graph", dateTime($date)))'],
  [
    'an earlier score that is a date is none',
    '$documents[]{..., "_score": dateTime($date)} | score(n > 1)',
  ],
  [
    'what is around is the parent',
    '$outer[]{"all": $documents | score(title match ^.word, boost(n == ^.n, 3))}',
  ],
])('%s, as in groq-js', async (_name, groq) => {
  const params = {
    documents: [
      { title: 'graph', n: 1 },
      { title: 'net', n: 2 },
    ],
    outer: [{ word: 'graph', n: 2 }],
    date: '2026-01-01T00:00:00Z',
  };
  expect(await answerOf(groq, params)).toEqual(await byGroqJs(groq, params));
});

test('text::query() counts as the matches of its words do', async () => {
  const params = { documents: [{ title: 'Neural Graphs' }, { title: 'graph' }, { title: 'x' }] };
  const asked = await answerOf(
    '$documents | score(title match text::query("neural graph*"))',
    params,
  );
  const spelt = '$documents | score(true && title match "neural" && title match "graph*")';
  expect(asked).toEqual(await byGroqJs(spelt, params));
});
