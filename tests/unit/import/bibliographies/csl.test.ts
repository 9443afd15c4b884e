import { cslReading } from '@/lib/import/bibliographies/csl/csl-reading';
import type { SourceRecord } from '@/lib/import/source-record';

async function recordOf(item: unknown): Promise<SourceRecord> {
  const { records, problems } = await cslReading(JSON.stringify(item));
  expect(problems).toEqual([]);
  const [record, ...others] = records;
  expect(others).toEqual([]);
  if (record === undefined) throw new Error('There is no record');
  return record;
}

const base = { id: 'a', type: 'article-journal', title: 'T', 'container-title': 'J' };
const article = (fields: object) => recordOf({ ...base, ...fields });

test('an article has every field in its place', async () => {
  const record = await article({
    title: 'On <i>Things</i> &amp; H<sub>2</sub>O',
    author: [
      { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der', suffix: 'Jr.' },
      { literal: 'Some Consortium' },
      { family: 'Doe', given: 'Jane', ORCID: 'http://orcid.org/0000-0002-1825-0097' },
    ],
    'container-title-short': 'J. Th.',
    ...{ volume: 7, issue: '2', page: '11-19', issued: { 'date-parts': [[2020, '5', 3]] } },
    ...{
      DOI: '10.1000/ABC',
      URL: 'https://example.org/a',
      abstract: '<p>Short.</p>',
      language: 'en-US',
    },
  });
  expect(record).toEqual({
    source: 'csl',
    sourceId: 'a',
    title: { text: 'On Things & H$_2$O', language: 'en-US' },
    translatedTitles: [],
    type: 'article',
    authors: [
      {
        name: 'Jan van der Berg Jr.',
        givenName: 'Jan',
        nameParticle: 'van der',
        familyName: 'Berg',
        nameSuffix: 'Jr.',
        isOrganization: false,
      },
      { name: 'Some Consortium', isOrganization: true },
      {
        name: 'Jane Doe',
        givenName: 'Jane',
        familyName: 'Doe',
        isOrganization: false,
        orcid: '0000-0002-1825-0097',
      },
    ],
    hasMoreAuthors: false,
    versions: [
      {
        kind: 'journal',
        venue: 'J',
        venueShort: 'J. Th.',
        volume: '7',
        issue: '2',
        pages: '11–19',
        date: '2020-05-03',
        doi: '10.1000/abc',
        url: 'https://example.org/a',
      },
    ],
    abstracts: [{ text: 'Short.' }],
    sameWorkAs: [],
    losses: [],
  });
});

test.each([
  ['a list', [base]],
  ['one item', base],
  ['the items of Better CSL JSON', { items: [base] }],
])('%s is read', async (_, file) => {
  expect((await recordOf(file)).title.text).toBe('T');
});

test.each([
  [{ 'date-parts': [[2020]] }, '2020'],
  [{ 'date-parts': [['2020', '05']] }, '2020-05'],
  [
    {
      'date-parts': [
        [2020, 5, 1],
        [2020, 5, 3],
      ],
    },
    '2020-05-01',
  ],
  [{ 'date-parts': [[2020, 13]] }, '2020'],
  [{ 'date-parts': [[2020, null]] }, '2020'],
  [{ raw: '12 May 2020' }, '2020-05-12'],
  [{ literal: '2020' }, '2020'],
  ['2020-05', '2020-05'],
])('the date %j is %s', async (issued, date) => {
  const record = await article({ issued });
  expect([record.versions[0]?.date, record.losses]).toEqual([date, []]);
});

test.each([
  [{ 'date-parts': [[]] }],
  [{ 'date-parts': [[null]] }],
  [{ 'date-parts': [null] }],
  [{ 'date-parts': [[0]] }],
  [{ 'date-parts': [[2549]] }],
  [{ raw: 'in press' }],
])('the date %j is lost', async (issued) => {
  const record = await article({ issued });
  expect(record.versions[0]?.date).toBeUndefined();
  expect(record.losses).toMatchObject([{ field: 'date', reason: 'notADate' }]);
});

test.each([
  ['article-journal', 'article', 'journal'],
  ['paper-conference', 'article', 'conference'],
  ['chapter', 'chapter', 'chapter'],
  ['book', 'book', 'book'],
  ['thesis', 'thesis', 'thesis'],
  ['report', 'report', 'report'],
  ['dataset', 'dataset', 'other'],
  ['software', 'software', 'other'],
  ['webpage', 'article', 'other'],
  ['posted-content', 'article', 'preprint'],
  [undefined, 'article', 'other'],
])('%s is %s: %s', async (written, type, kind) => {
  const record = await recordOf({ id: 'a', type: written, title: 'T', publisher: 'P' });
  expect([record.type, record.versions.map((version) => version.kind)]).toEqual([type, [kind]]);
});

test('a paper of a workshop is one', async () => {
  const { versions } = await article({
    type: 'paper-conference',
    'container-title': 'ICTT Workshop on Things',
  });
  expect(versions[0]?.kind).toBe('workshop');
});

test.each([
  [{ author: 'Jane Doe' }, 'author'],
  [{ issued: [2020] }, 'issued'],
  [{ volume: { a: 1 } }, 'volume'],
  [{ DOI: 10 }, 'doi'],
])('%j loses only itself', async (fields, field) => {
  const record = await article(fields);
  expect(record.title.text).toBe('T');
  expect(record.losses).toMatchObject([{ field }]);
});

test.each([
  ['null', null],
  ['a number', 5],
  ['a text', 'text'],
  ['a list', []],
])('%s among the items costs only itself', async (_, other) => {
  const { records, problems } = await cslReading(JSON.stringify([base, other, base]));
  expect(records).toHaveLength(2);
  expect(problems).toMatchObject([{ source: 'csl', reason: 'damaged', where: 'item 2' }]);
});

test.each([
  [{ ...base, title: '' }, 'noTitle'],
  [{ ...base, title: null }, 'noTitle'],
  [{ ...base, title: '(:tba)' }, 'noTitle'],
  [{ ...base, type: 'component' }, 'notAWork'],
])('%j is no record: %s', async (item, reason) => {
  const { records, problems } = await cslReading(JSON.stringify([item]));
  expect(records).toEqual([]);
  expect(problems).toMatchObject([{ reason, where: 'entry a' }]);
});

test.each(['', '[]', '{"items": []}', '[{"id":', 'null'])('%j has no item', async (text) => {
  const { records, problems } = await cslReading(text);
  expect(records).toEqual([]);
  expect(problems).toMatchObject([{ source: 'csl', reason: 'damaged' }]);
});
