import type { SourceRecord } from '@/lib/import/source-record';
import { importedWork, versionOf } from '@/lib/import/work/imported-work';
import { author, journal, preprint, record } from '../records/source-records';

const many = (count: number) => Array.from({ length: count }, (_, at) => author(`A${at} | B${at}`));
const ofArxiv = record({
  source: 'arxiv',
  sourceId: 'a',
  title: { text: 'Preprint' },
  versions: [preprint()],
});

test.each<[string, SourceRecord[], string]>([
  [
    'a registry before a collector',
    [record({ source: 'openalex', title: { text: 'Late' } }), record()],
    'crossref',
  ],
  [
    'a publication of a collector before a preprint of a registry',
    [ofArxiv, record({ source: 'openalex' })],
    'openalex',
  ],
  [
    'what was typed before a collector',
    [record({ source: 'orcid' }), record({ source: 'bibtex' })],
    'bibtex',
  ],
])('%s', (_, records, source) => {
  expect(importedWork(records).title.source).toBe(source);
  expect(importedWork(records.toReversed()).title.source).toBe(source);
});

test.each<[string, SourceRecord[], number, boolean]>([
  [
    'a whole list before a cut one',
    [
      record({ authors: many(3), hasMoreAuthors: true }),
      record({ source: 'orcid', authors: many(4) }),
    ],
    4,
    false,
  ],
  [
    'a cut list before a shorter one that calls itself whole',
    [
      record({ source: 'openalex', authors: many(100), hasMoreAuthors: true }),
      record({ source: 'orcid', authors: many(1) }),
    ],
    100,
    true,
  ],
  [
    'the longest of cut ones',
    [
      record({ authors: many(3), hasMoreAuthors: true }),
      record({ source: 'ris', authors: many(9), hasMoreAuthors: true }),
    ],
    9,
    true,
  ],
  [
    'any list before none',
    [record({ authors: [] }), record({ source: 'orcid', authors: many(1) })],
    1,
    false,
  ],
  ['none at all', [record({ authors: [] })], 0, false],
])('%s', (_, records, count, hasMore) => {
  const { authors, hasMoreAuthors } = importedWork(records);
  expect([authors.value.length, hasMoreAuthors]).toEqual([count, hasMore]);
});

test('versions are each once, and what one source does not say another one completes', () => {
  const { versions } = importedWork([
    record({
      versions: [journal({ date: undefined }), preprint({ doi: '10.48550/arxiv.2401.01867' })],
    }),
    record({ source: 'openalex', versions: [journal({ pages: '1–9', venue: 'Ann. Loss' })] }),
    ofArxiv,
  ]);
  expect(versions.map(versionOf)).toEqual([
    journal({ pages: '1–9' }),
    preprint({ doi: '10.48550/arxiv.2401.01867' }),
  ]);
  expect(versions[0]?.pages?.source).toBe('openalex');
});

test('a work is made from one record at least', () => {
  expect(() => importedWork([])).toThrow(RangeError);
});
