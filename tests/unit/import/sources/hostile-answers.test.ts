/** Nothing that a service may answer throws, and whatever is read is sound. */
import fc from 'fast-check';

import {
  arxivEntry,
  arxivFeed,
  crossrefWork,
  dataciteWork,
  openalexWork,
  orcidWhole,
  orcidWorks,
} from './answers';
import { expectSound, readings } from './readings';

const answers: readonly (readonly [string, unknown])[] = [
  ['crossref', { status: 'ok', message: crossrefWork }],
  ['crossref', { message: { items: [crossrefWork, crossrefWork] } }],
  ['datacite', { data: dataciteWork }],
  ['datacite', { data: [dataciteWork, dataciteWork] }],
  ['openalex', openalexWork],
  ['openalex', { meta: { next_cursor: 'a' }, results: [openalexWork] }],
  ['orcid', orcidWorks],
  ['orcid', orcidWhole],
  ['orcid', { bulk: [{ work: orcidWhole }, { error: { 'response-code': 404 } }] }],
];

/** Every path in a value of JSON, the root too. */
function pathsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => pathsIn(part, [...path, key]))];
}

/** A copy with another value at a path. */
function withValue(value: unknown, [key, ...rest]: readonly string[], other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value)) {
    return value.map((item: unknown, place) =>
      String(place) === key ? withValue(item, rest, other) : item,
    );
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      name === key ? withValue(part, rest, other) : part,
    ]),
  );
}

const texts = fc.oneof(
  fc.constantFrom(
    '<i>x</i>',
    '<b',
    '&amp;lt;b&amp;gt;',
    '&nova;',
    'a<b',
    '$',
    '$x$',
    '<mml:math><mml:mi>x',
    'https://x',
    '10.1000/<i>',
    'arXiv:2001.00001',
    '2020-13-40',
    '0000',
    '\ud800',
    '\u2028',
    'et al.',
    ' ',
    '__proto__',
    'constructor',
    '<constructor>x</constructor>',
  ),
  fc.string({ unit: 'binary' }),
);
const values = fc.oneof(
  texts,
  texts.map((value) => ({ value })),
  fc.array(texts, { maxLength: 3 }),
  fc.jsonValue({ maxDepth: 2 }),
);

test.each(answers)('%s: any value in any place of an answer', (source, answer) => {
  const read = readings[source];
  const paths = pathsIn(answer);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(paths.length - 1), values), { minLength: 1, maxLength: 4 }),
      (changes) => {
        const changed = changes.reduce<unknown>(
          (whole, [place, other]) => withValue(whole, paths[place] ?? [], other),
          answer,
        );
        const reading = read?.(JSON.stringify(changed));
        expect(reading).toBeDefined();
        if (reading !== undefined) expectSound(reading);
      },
    ),
    { numRuns: 200 },
  );
});

test.each(Object.keys(readings))('%s: any JSON', (source) => {
  fc.assert(
    fc.property(fc.json(), (body) => {
      const reading = readings[source]?.(body);
      expect(reading?.records).toEqual([]);
    }),
  );
});

const bodies = [
  ...answers.map(([source, answer]) => [source, JSON.stringify(answer)] as const),
  ['arxiv', arxivFeed(arxivEntry, arxivEntry)] as const,
];

test.each(bodies)('%s: a text that was cut, doubled or changed', (source, body) => {
  fc.assert(
    fc.property(fc.nat(body.length), fc.nat(60), texts, (start, length, other) => {
      for (const changed of [
        body.slice(0, start),
        body.slice(0, start) + other + body.slice(start + length),
        body.slice(0, start) + body.slice(start, start + length) + body.slice(start),
      ]) {
        const reading = readings[source]?.(changed);
        expect(reading).toBeDefined();
        if (reading !== undefined) expectSound(reading);
      }
    }),
    { numRuns: 100 },
  );
});

test.each(['title', 'name', 'summary', 'published', 'arxiv:doi', 'arxiv:journal_ref', 'id'])(
  'arxiv: any text in <%s>',
  (element) => {
    fc.assert(
      fc.property(texts, (text) => {
        const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
        const entry = arxivEntry.replace(
          new RegExp(`<${element}>[^]*?</${element}>`),
          () => `<${element}>${escaped}</${element}>`,
        );
        expectSound(readings['arxiv']?.(arxivFeed(entry)) ?? { records: [], problems: [] });
      }),
    );
  },
);

test.each(Object.keys(readings))(
  '%s: an answer that is 100,000 lists deep is a problem',
  (source) => {
    const body = `{"message":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(readings[source]?.(body)).toMatchObject({ records: [], problems: [{}] });
  },
);

test.each([
  ['crossref', { message: { ...crossrefWork, author: Array(3_000).fill(crossrefWork.author[0]) } }],
  ['openalex', { ...openalexWork, authorships: Array(3_000).fill(openalexWork.authorships[0]) }],
  [
    'datacite',
    { data: { attributes: { ...dataciteWork.attributes, creators: Array(3_000).fill(5) } } },
  ],
])('%s: a work of 3,000 authors is read within a second', (source, answer) => {
  const body = JSON.stringify(answer);
  const start = performance.now();
  expect(readings[source]?.(body).records).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(1_000);
});
