import { limits } from '@/sanity/lake/limits';
import { QueryCompiler } from '@/sanity/lake/query/compile';

const large = (n: number) => `count([${n},${'a.b,'.repeat(1_000)}])`;
const howMany = Math.ceil(limits.queryPool.compiledNodes / 3_000);

test('a query is compiled once, also for other parameters', () => {
  const compiler = new QueryCompiler();
  const first = compiler.compile('*[n == $n]', { n: 1 }, 'query');
  expect(compiler.compile('*[n == $n]', { n: 2 }, 'query')).toBe(first);
  expect(compiler.compile('*[n == $n]', { n: 1 }, 'match')).not.toBe(first);
});

test('the oldest compiled queries make room for new ones', () => {
  const compiler = new QueryCompiler();
  const compile = (query: string) => compiler.compile(query, {}, 'query');
  const first = compile(large(0));
  expect(compile(large(0))).toBe(first);
  for (let n = 1; n <= howMany; n += 1) compile(large(n));
  const last = compile(large(howMany));
  expect(compile(large(howMany))).toBe(last);
  expect(compile(large(0))).not.toBe(first);
});

test('a query that is much larger once it is rewritten drives no other one out', () => {
  const compiler = new QueryCompiler();
  const compile = (query: string) => compiler.compile(query, {}, 'query');
  const first = compile('*[n == 1]');
  for (let n = 0; n < howMany; n += 1) compile(`count([${n},${'a.b match c.d,'.repeat(480)}])`);
  expect(compile('*[n == 1]')).toBe(first);
});

test.each(['1 // one', '*[n == 1]{n} // why', '"a" //', '// before\n1 // after'])(
  'a query may end in a comment: %j',
  (query) => {
    expect(() => new QueryCompiler().compile(query, {}, 'query')).not.toThrow();
  },
);

test.each(['1 + // one', '*[n == // why', '"//'])('a comment completes nothing: %j', (query) => {
  expect(() => new QueryCompiler().compile(query, {}, 'query')).toThrow();
});
