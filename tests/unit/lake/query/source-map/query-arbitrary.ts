import fc from 'fast-check';

const lists = fc.constantFrom(
  '*',
  '*[_type == "a"]',
  '*[_type in ["a", "b"]]',
  '*[_id == $id]',
  '*[n > 1]',
  '*[references($id)]',
  '[*[_id == $id][0], ...*[_type == "b"]]',
  'array::unique(*[_type == "a"].one->)',
);

const pipes = fc.array(
  fc.constantFrom(
    '| order(n desc)',
    '| order(tags[1], title asc)',
    '[0..2]',
    '[1...9]',
    '[-2..-1]',
    '[n != 2]',
    '[defined(one->title)]',
    '| score(title match "a*", boost(n > 1, 2))',
  ),
  { maxLength: 3 },
);

const documents = fc.tuple(lists, pipes).map(([list, rest]) => `${list} ${rest.join(' ')}`);

/** Expressions in the scope of a document, or of an item of one. */
const plain = fc.constantFrom(
  'title',
  'n',
  '@',
  '^',
  '^.title',
  '^.^.title',
  '_originalId',
  'mixed',
  'mixed[0]',
  'nested["it\'s"]',
  'nested.list[].label',
  'tags',
  'tags[1]',
  'tags[-2]',
  'tags[0..1]',
  'tags[@ != "none"]',
  'tags | order(@ desc)',
  'array::unique([...tags, ...tags])',
  'array::compact([title, nothing, ...tags])',
  'items[].label',
  'items[_key == "twice"]',
  'items[_key == "twice"][1].label',
  'items[label match "a*"].inner[]',
  'items[] { "own": label, "outer": ^.title }',
  'one->',
  'one->title',
  'one->one->nested.list',
  'refs[]->title',
  'refs[]->items[].label',
  'refs[]->{title, "back": ^.title}',
  '*[references(^._id)].title',
  '*[_type == "b" && n != ^.n] | order(n)[0].title',
  'coalesce(nothing, one->title, title)',
  'select(n > 1 => title, n == 1 => tags[0], "neither")',
  'upper(title)',
  'title + "!"',
  'count(items)',
  'string::split(title, " ")[0]',
  '$id',
  '$given.list',
  '{"kind": "literal"}',
);

const { value, attributes } = fc.letrec<{ value: string; attributes: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'medium' },
    { weight: 3, arbitrary: plain },
    fc
      .tuple(
        fc.constantFrom(
          '@',
          'one->',
          'refs[]->',
          'items[]',
          'nested',
          '*[references(^._id)]',
          '*[_id == ^.one._ref][0]',
          '(refs[]->)[0..1] | order(n)',
        ),
        tie('attributes'),
      )
      .map(([base, inner]) => `${base}{${inner}}`),
    fc.tuple(tie('value'), tie('value')).map(([one, two]) => `coalesce(${one}, ${two})`),
    fc.tuple(tie('value'), tie('value')).map(([one, two]) => `select(n > 1 => ${one}, ${two})`),
    fc.tuple(tie('value'), tie('value')).map(([one, two]) => `[${one}, ...${two}]`),
    tie('value').map((inner) => `(${inner})`),
  ),
  attributes: fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: tie('value').map((inner) => `"x": ${inner}`) },
        tie('value').map((inner) => `"y": ${inner}`),
        tie('value').map((inner) => `n > 1 => {"y": ${inner}}`),
        tie('value').map((inner) => `...{"z": ${inner}}`),
        fc.constantFrom('...', '...one->', 'title', 'items[]{label, ...}', 'one->{..., nested}'),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((each) => each.join(', ')),
}));

/** Queries that carry values from documents into their result in every way there is. */
export const query: fc.Arbitrary<string> = fc.oneof(
  documents,
  documents.map((list) => `(${list}).title`),
  documents.map((list) => `(${list})[0]`),
  {
    weight: 4,
    arbitrary: fc.tuple(documents, attributes).map(([list, each]) => `${list} {${each}}`),
  },
  fc
    .tuple(documents, attributes, attributes)
    .map(([list, one, two]) => `${list} {${one}} | order(x) {${two}}`),
  fc
    .tuple(documents, value)
    .map(([list, each]) => `{"list": ${list}, "v": (${list})[0]{"v": ${each}}}`),
);
