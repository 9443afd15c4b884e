import fc from 'fast-check';

const nested = (depth: number): unknown =>
  Array.from({ length: depth }).reduce<unknown>((inner) => [inner], 1);

/** Texts that some code somewhere reads as more than a text. */
export const texts = [
  '',
  'a',
  'Alpha beta',
  '*a*a*a*a*b',
  'a'.repeat(400),
  '*.*.*.**',
  '.....a.....',
  'drafts.person-1',
  'person-1',
  '**.**.**.nothing',
  'Été à Montréal',
  'ıİßſK',
  '😀\ud83d',
  '\u0000\u0001\u0002',
  '2026-01-01T00:00:00Z',
  '__proto__',
];
export const numbers = [0, -0, 1, -1, 2, 3.5, 1e308, -1e308, 1e-320, 2 ** 53, 0.1];

const scalar = fc.oneof(
  fc.constantFrom(...texts),
  fc.constantFrom(...numbers),
  fc.constantFrom(true, false, null),
);
const someJson = fc.oneof(
  { weight: 6, arbitrary: scalar },
  { weight: 3, arbitrary: fc.array(scalar, { maxLength: 5 }) },
  fc.dictionary(fc.constantFrom('a', '_id', '_ref', '_type', 'hasOwnProperty', 'é'), scalar, {
    maxKeys: 3,
    noNullPrototype: true,
  }),
  fc.constantFrom<unknown>(
    Array.from({ length: 1_000 }, (_, n) => n),
    Array.from({ length: 200 }, () => 'a'.repeat(200)),
    [{ _ref: 'person-1' }, { _ref: 'nobody' }, { _ref: 3 }],
    nested(100),
    nested(1_000),
    {},
  ),
);

/** Values for every parameter that the grammar names, but one. */
export const params: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc.record(
  {
    s: fc.constantFrom(...texts),
    t: fc.constantFrom(...texts),
    n: fc.constantFrom(...numbers),
    i: fc.integer({ min: -3, max: 8 }),
    j: fc.integer({ min: -3, max: 60 }),
    v: someJson,
    w: someJson,
    ids: fc.array(fc.constantFrom('person-1', 'topic-2', 'drafts.person-1', 'none', ''), {
      maxLength: 4,
    }),
  },
  { noNullPrototype: true },
);
