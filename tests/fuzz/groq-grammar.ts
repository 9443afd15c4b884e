import fc from 'fast-check';

import { blowUps } from './blow-ups.ts';
import { numbers, params, texts } from './values.ts';
import { binary, functions, known, literal, parameter, selector } from './vocabulary.ts';

/** A query, and the values of its parameters. */
export interface FuzzQuery {
  readonly query: string;
  readonly params: Readonly<Record<string, unknown>>;
}

type Parts = {
  /** Anything, of whatever type. */
  expression: string;
  /** Expressions that are mostly of one type, so that something comes of them. */
  text: string;
  number: string;
  list: string;
  condition: string;
  projection: string;
  pair: string;
  pipe: string;
  scored: string;
  /** What follows an expression. */
  postfix: string;
  wild: string;
};

const grammar = fc.letrec<Parts>((tie: fc.LetrecTypedTie<Parts>) => {
  const deep = { maxDepth: 5, depthIdentifier: 'groq' };
  const [expression, text, number, list] = [
    tie('expression'),
    tie('text'),
    tie('number'),
    tie('list'),
  ];
  const [condition, projection] = [tie('condition'), tie('projection')];
  const joined = (parts: readonly string[]) => parts.join('');
  const around = (before: string, inner: fc.Arbitrary<string>, after: string) =>
    inner.map((each) => `${before}${each}${after}`);
  const between = (left: fc.Arbitrary<string>, operators: string[], right: fc.Arbitrary<string>) =>
    fc.tuple(left, fc.constantFrom(...operators), right).map((parts) => parts.join(' '));
  const called = (names: string[], ...args: fc.Arbitrary<string>[]) =>
    fc
      .tuple(fc.constantFrom(...names), fc.tuple(...args))
      .map(([name, given]) => `${name}(${given.join(', ')})`);
  const anyCall = fc.constantFrom(...functions).chain(([name, count]) => {
    const args = fc.array(expression, { minLength: count, maxLength: count });
    return name.startsWith('diff::')
      ? fc.tuple(args, selector).map(([given, last]) => `${name}(${[...given, last].join(', ')})`)
      : args.map((given) => `${name}(${given.join(', ')})`);
  });
  const documents = fc.oneof(
    { weight: 5, arbitrary: around('*[', condition, ']') },
    fc.constant('*'),
    fc.constant('$v[]'),
  );

  return {
    text: fc.oneof(
      deep,
      {
        weight: 5,
        arbitrary: fc.constantFrom('name', '_id', '_type', 'slug.current', '^.name', '^._id', '@'),
      },
      { weight: 2, arbitrary: fc.constantFrom('$s', '$t', 'one->name', 'refs[0]->name', 'date') },
      {
        weight: 3,
        arbitrary: fc.constantFrom('"alpha*"', '"a"', '"*"', '"person-1"', '"tag 1"', '"Words"'),
      },
      fc.constantFrom(...texts).map((each) => JSON.stringify(each)),
      called(['lower', 'upper', 'string'], text),
      between(text, ['+'], text),
      called(['coalesce'], text, text),
      called(['array::join'], list, text),
      called(['string'], number),
      around(
        'select(',
        fc.tuple(condition, text, text).map(([a, b, c]) => `${a} => ${b}, ${c}`),
        ')',
      ),
      around('*[', condition, '][0].name'),
      fc.constant('pt::text(body)'),
    ),
    number: fc.oneof(
      deep,
      { weight: 4, arbitrary: fc.constantFrom('n', '^.n', '$n', '$i', '$j', 'nested.a.b[0].c') },
      {
        weight: 2,
        arbitrary: fc.constantFrom(...numbers.filter((each) => each >= 0).map(String)),
      },
      { weight: 2, arbitrary: called(['count'], list) },
      called(['length'], fc.oneof(text, list)),
      between(number, ['+', '-', '*', '/', '%', '**'], number),
      around('-', number, ''),
      called(['round'], number),
      called(['round'], number, fc.constantFrom('2', '0', '$i')),
      around(
        'math::',
        called(['sum', 'min', 'max', 'avg'], fc.oneof(list, around('', documents, '.n'))),
        '',
      ),
      around('(', number, ')'),
    ),
    list: fc.oneof(
      deep,
      { weight: 3, arbitrary: fc.constantFrom('tags', 'refs', 'refs[]._ref', 'refs[]->', '$ids') },
      fc.constantFrom(
        '$v',
        '$w',
        'nested.a.b',
        'nested.a.b[].c',
        'mixed',
        '[]',
        'body[].children[].text',
      ),
      { weight: 2, arbitrary: documents },
      {
        weight: 2,
        arbitrary: fc
          .tuple(
            documents,
            fc.constantFrom('.name', '._id', '.refs[]._ref', '.one->', '.slug.current', '.tags[]'),
          )
          .map(joined),
      },
      { weight: 2, arbitrary: fc.tuple(documents, projection).map(joined) },
      { weight: 2, arbitrary: fc.tuple(documents, tie('pipe')).map(joined) },
      fc
        .tuple(list, fc.constantFrom('[0..2]', '[$i..$j]', '[$i...$j]', '[]', '[1...-1]'))
        .map(joined),
      fc.tuple(list, around('[', condition, ']')).map(joined),
      called(['string::split'], text, text),
      called(['array::compact', 'array::unique'], list),
      between(list, ['+'], list),
      fc
        .array(fc.tuple(fc.constantFrom('', '', '...'), expression).map(joined), { maxLength: 4 })
        .map((each) => `[${each.join(', ')}]`),
    ),
    condition: fc.oneof(
      deep,
      { weight: 6, arbitrary: known },
      { weight: 2, arbitrary: between(number, ['==', '!=', '<', '<=', '>', '>='], number) },
      { weight: 2, arbitrary: between(text, ['==', '!=', '<', '<=', '>', '>='], text) },
      { weight: 4, arbitrary: between(fc.oneof(text, list), ['match'], fc.oneof(text, list)) },
      { weight: 2, arbitrary: between(text, ['in'], list) },
      fc
        .tuple(fc.oneof(number, text), number, fc.constantFrom('..', '...'), number)
        .map(([value, from, dots, to]) => `${value} in ${from}${dots}${to}`),
      fc.tuple(text, text).map(([id, path]) => `${id} in path(${path})`),
      called(['defined'], expression),
      called(['references'], fc.oneof(text, list)),
      called(['references'], text, list),
      called(['string::startsWith'], text, text),
      called(['array::intersects'], list, list),
      fc
        .tuple(
          fc.constantFrom('_id', '_type', 'slug.current'),
          fc.constantFrom('==', 'in'),
          fc.oneof(text, list),
        )
        .map((parts) => parts.join(' ')),
      { weight: 4, arbitrary: between(condition, ['&&', '||'], condition) },
      around('!(', condition, ')'),
      around('(', condition, ')'),
      tie('wild'),
    ),
    scored: fc.oneof(
      deep,
      { weight: 3, arbitrary: between(fc.oneof(text, list), ['match'], fc.oneof(text, list)) },
      condition,
      between(tie('scored'), ['&&', '||'], tie('scored')),
      { weight: 2, arbitrary: called(['boost'], tie('scored'), fc.oneof(number, expression)) },
    ),
    pipe: fc.oneof(
      deep,
      fc
        .array(fc.tuple(expression, fc.constantFrom('', ' asc', ' desc')).map(joined), {
          minLength: 1,
          maxLength: 2,
        })
        .map((keys) => ` | order(${keys.join(', ')})`),
      fc
        .array(tie('scored'), { minLength: 1, maxLength: 2 })
        .map((args) => ` | score(${args.join(', ')})`),
      around(' | ', projection, ''),
    ),
    projection: fc.array(tie('pair'), { maxLength: 4 }).map((pairs) => `{${pairs.join(', ')}}`),
    pair: fc.oneof(
      deep,
      fc.constantFrom('...', '_id', 'name', 'tags[]', 'refs[]->', 'one->', '"a": @', '"b": ^.name'),
      {
        weight: 4,
        arbitrary: fc
          .tuple(fc.constantFrom('a', 'b', 'c', '_ref', '_id', '__proto__', 'é'), expression)
          .map(([name, value]) => `"${name}": ${value}`),
      },
      around('...', expression, ''),
      between(condition, ['=>'], projection),
    ),
    postfix: fc.oneof(
      deep,
      fc.constantFrom('[]', '[0]', '[-1]', '[$i]', '[$i..$j]', '[$i...$j]', '[0..2]', '[0...$j]'),
      fc.constantFrom(
        '->',
        '->name',
        '.name',
        '.refs[]->',
        '["name"]',
        '[$s]',
        '.refs[]',
        '[]->_id',
      ),
      around('[', condition, ']'),
      projection,
      tie('pipe'),
    ),
    /** What nobody means. */
    wild: fc.oneof(
      deep,
      fc.constantFrom('@', '^', '^.^', '^.^.^', '*', '$missing', '_score', '@["a b"]', 'missing'),
      parameter,
      literal,
      anyCall,
      projection,
      around('(', expression, ')'),
      fc
        .tuple(expression, fc.array(tie('postfix'), { minLength: 1, maxLength: 3 }))
        .map(([base, steps]) => base + steps.join('')),
      {
        weight: 2,
        arbitrary: fc.tuple(expression, binary, expression).map((all) => all.join(' ')),
      },
      fc.tuple(fc.constantFrom('!', '-', '+'), expression).map(joined),
    ),
    expression: fc.oneof(
      deep,
      { weight: 4, arbitrary: text },
      { weight: 3, arbitrary: number },
      { weight: 4, arbitrary: list },
      { weight: 3, arbitrary: condition },
      { weight: 4, arbitrary: tie('wild') },
    ),
  };
});

/** Over each document, so that one query asks its expressions of values of every kind. */
const usual = fc
  .tuple(
    fc.oneof(
      fc.constant('*'),
      grammar.condition.map((condition) => `*[${condition}]`),
    ),
    fc.array(grammar.expression, { minLength: 1, maxLength: 3 }),
    fc.array(grammar.postfix, { maxLength: 1 }),
  )
  .map(([documents, expressions, steps]) => {
    const pairs = expressions.map((each, index) => `"r${index}": ${each}`);
    return `${documents}{_id, ${pairs.join(', ')}}${steps.join('')}`;
  });

/** With a function that groq-js has only for streams, so that all of the query is evaluated as one. */
const streamed = grammar.expression.map(
  (inner) =>
    `{"d": diff::changedAny({"a": 1}, {"a": 2}, a), "r": ${inner}, "all": *{"r": ${inner}}}`,
);

/** Not quite GROQ. */
const broken = fc
  .tuple(
    grammar.expression,
    fc.nat(60),
    fc.constantFrom('', '[', '"', '//', '\\', '::', '=>', '\u0000'),
  )
  .map(([query, at, sign]) => query.slice(0, at) + sign + query.slice(at + 1));

/** Queries of all the grammar, more of them costly than anybody asks for. */
export const fuzzQuery: fc.Arbitrary<FuzzQuery> = fc.record(
  {
    query: fc.oneof(
      { weight: 3, arbitrary: grammar.expression },
      { weight: 8, arbitrary: usual },
      { weight: 3, arbitrary: blowUps(grammar.expression) },
      { weight: 1, arbitrary: streamed },
      { weight: 1, arbitrary: broken },
    ),
    params,
  },
  { noNullPrototype: true },
);
