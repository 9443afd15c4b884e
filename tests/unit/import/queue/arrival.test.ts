import { arrival } from '@/lib/import/queue/arrival';
import { itemDocument, queueItemIn } from '@/lib/import/queue/queue-item';
import type { SourceRecord } from '@/lib/import/source-record';
import { author, journal, preprint, record } from '../records/source-records';
import { counted, queueItem } from '../records/queue-items';

const batch = 'import.batch.now';

function arrived(
  records: readonly SourceRecord[],
  items: Parameters<typeof arrival>[0]['items'] = [],
) {
  return arrival({ records, items, batch, newKey: counted() });
}

const one = record();
const ofOpenalex = record({ source: 'openalex', sourceId: 'W1' });
const ofArxiv = record({ source: 'arxiv', sourceId: '2401.01867', versions: [preprint()] });
const other = record({ sourceId: '10.5555/two', versions: [journal({ doi: '10.5555/two' })] });

test.each<[string, SourceRecord[], number]>([
  ['one record', [one], 1],
  ['one DOI from two sources', [one, ofOpenalex], 1],
  ['two DOIs', [one, other], 2],
  ['one record twice', [one, one], 1],
  [
    'a preprint whose registry names the article',
    [{ ...ofArxiv, sameWorkAs: [{ doi: '10.5555/one' }] }, one],
    1,
  ],
  [
    'two groups of one ORCID record',
    [
      record({
        source: 'orcid',
        sourceId: 'o/1',
        group: 'orcid:o:0',
        versions: [journal({ doi: undefined })],
      }),
      record({
        source: 'orcid',
        sourceId: 'o/2',
        group: 'orcid:o:1',
        versions: [journal({ doi: undefined })],
      }),
    ],
    2,
  ],
])('%s: %#', (_, records, count) => {
  const items = arrived(records);
  expect(items).toHaveLength(count);
  expect(items.every((item) => item.status === 'open' && item.batch === batch)).toBe(true);
});

const again = { ...one, title: { text: 'Another title by now' } };

test.each([
  ['open', 'a record that says something new', again, 'open'],
  ['accepted', 'a record that says something new', again, 'open'],
  ['skipped', 'a record that says something new', again, 'open'],
  ['never', 'a record that says something new', again, undefined],
  ['open', 'the same record', one, undefined],
  ['accepted', 'the same record', one, undefined],
  ['skipped', 'the same record', one, 'open'],
  ['never', 'the same record', one, undefined],
  ['accepted', 'a record of another source', ofOpenalex, 'open'],
  ['never', 'a record of another source', ofOpenalex, undefined],
] as const)('an item that is %s, and %s (%#)', (status, _, found, expected) => {
  const items = arrived([found], [queueItem('a', [one], { status, work: 'publication-x' })]);
  expect(items.map((item) => item.status)).toEqual(expected === undefined ? [] : [expected]);
  for (const item of items) expect(item.work).toBe('publication-x');
});

test('what an editor skips stays skipped while its batch runs, and has what the batch finds', () => {
  const [item] = arrived([ofOpenalex], [queueItem('a', [one], { status: 'skipped', batch })]);
  expect(item).toMatchObject({ status: 'skipped', records: [one, ofOpenalex] });
  expect(arrived([one], [queueItem('a', [one], { status: 'skipped', batch })])).toEqual([]);
});

test('a newer record takes the place of the one that its source gave before', () => {
  const [item] = arrived([again], [queueItem('a', [one, ofOpenalex])]);
  expect(item?.records).toEqual([ofOpenalex, again]);
  expect(item?.title).toBe('Another title by now');
});

test('a record without a name of its own takes no place', () => {
  const nameless = (text: string) => record({ sourceId: '?', title: { text } });
  const [item] = arrived([nameless('Two')], [queueItem('a', [nameless('One')])]);
  expect(item?.records.map(({ title }) => title.text)).toEqual(['One', 'Two']);
});

describe('what says nothing new changes nothing', () => {
  const whole = record({
    source: 'orcid',
    sourceId: 'o/1',
    group: 'orcid:o:3',
    abstracts: [{ text: 'In short' }],
    versions: [journal({ url: 'https://example.org/one' })],
  });
  const { source, title, ...others } = whole;
  test.each<[string, SourceRecord]>([
    ['another place in the list of ORCID', { ...whole, group: 'orcid:o:4' }],
    [
      'the summary of a work that was read whole',
      { ...whole, authors: [], abstracts: [], versions: [journal()] },
    ],
    ['another loss', { ...whole, losses: [{ field: 'date', reason: 'notADate' }] }],
    ['fields in another order', { ...others, title, source }],
    ['a field that is undefined', { ...whole, code: undefined }],
  ])('%s', (_, found) => {
    expect(arrived([found], [queueItem('a', [whole], { status: 'accepted' })])).toEqual([]);
  });
  test.each<[string, SourceRecord]>([
    ['a new title', { ...whole, title: { text: 'New' } }],
    ['an author less', { ...whole, authors: whole.authors.slice(1) }],
    ['authors in another order', { ...whole, authors: whole.authors.toReversed() }],
    ['an author more', { ...whole, authors: [...whole.authors, author('One | More')] }],
    ['a date that is more precise', { ...whole, versions: [journal({ date: '2024-03-05' })] }],
    ['a version', { ...whole, versions: [...whole.versions, preprint()] }],
    ['that the list is cut', { ...whole, hasMoreAuthors: true }],
  ])('but %s does', (_, found) => {
    expect(arrived([found], [queueItem('a', [whole], { status: 'accepted' })])).toHaveLength(1);
  });
});

test('an item that was stored knows its records again', () => {
  const [item] = arrived([one, ofOpenalex]);
  const stored = item && queueItemIn(JSON.parse(JSON.stringify(itemDocument(item))));
  expect(stored).toBeDefined();
  expect(arrived([ofOpenalex, one], stored ? [stored] : [])).toEqual([]);
});

describe('a record that ties two items', () => {
  const both = record({ sourceId: 'x', versions: [journal(), preprint()] });
  const items = (a: 'open' | 'never' | 'accepted' | 'skipped', b: typeof a) => [
    queueItem('a', [one], { status: a }),
    queueItem('b', [ofArxiv], { status: b }),
  ];
  test.each([
    ['open', 'open', 'import.item.a'],
    ['open', 'accepted', 'import.item.b'],
    ['accepted', 'skipped', 'import.item.a'],
    ['skipped', 'open', 'import.item.b'],
    ['open', 'never', undefined],
    ['never', 'accepted', undefined],
  ] as const)('%s and %s', (a, b, expected) => {
    expect(arrived([both], items(a, b)).map(({ _id }) => _id)).toEqual(expected ? [expected] : []);
  });
});

describe('a relation that a source states holds from one answer to the next', () => {
  const naming = { ...ofArxiv, sameWorkAs: [{ doi: '10.5555/one' }] };
  test.each([
    ['the article is there', queueItem('a', [one]), naming],
    ['the preprint that names it is there', queueItem('a', [naming]), one],
  ])('%s', (_, item, found) => {
    expect(arrived([found], [item]).map(({ _id }) => _id)).toEqual([item._id]);
  });
  test('but an item of its own is believed first', () => {
    const items = [queueItem('a', [one]), queueItem('b', [naming])];
    expect(arrived([{ ...naming, title: { text: 'New' } }], items)).toMatchObject([
      { _id: 'import.item.b' },
    ]);
  });
});

test('three thousand records are as many items, soon, and nothing the second time', () => {
  const records = Array.from({ length: 3_000 }, (_, place) =>
    record({
      sourceId: `10.5555/${place}`,
      title: { text: `On the loss surface of network ${place % 700} of kind ${place % 13}` },
      versions: [journal({ doi: `10.5555/${place}` })],
    }),
  );
  const begun = performance.now();
  const items = arrived(records);
  expect(performance.now() - begun).toBeLessThan(10_000);
  expect(items).toHaveLength(3_000);
  expect(new Set(items.map(({ _id }) => _id)).size).toBe(3_000);
  expect(arrived(records, items)).toEqual([]);
});
