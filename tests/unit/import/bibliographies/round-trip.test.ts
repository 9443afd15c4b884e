import fc from 'fast-check';

import { cslItem } from '@/lib/citations/csl';
import { hyphenated } from '@/lib/citations/pages';
import { withoutTexEscapes } from '@/lib/citations/tex-in-text';
import type { WorkRecord } from '@/lib/citations/work-record';
import { bibliographyReading } from '@/lib/import/bibliographies/bibliography-reading';
import { type SourceRecord, sourceRecordSchema } from '@/lib/import/source-record';

import { type Format, formats, writeAs } from '../../citations/exports/formats';
import { recordOf, sampleRecords } from '../../citations/exports/records';

async function readBack(records: readonly WorkRecord[], format: Format): Promise<SourceRecord[]> {
  const file = writeAs[format](records.map((record) => cslItem(record, 'en')));
  const { records: read, problems } = await bibliographyReading(file);
  expect(problems).toEqual([]);
  return read.map((record) => sourceRecordSchema.parse(record));
}

/** What every format can say. */
function essence(record: SourceRecord) {
  const [version] = record.versions;
  return {
    title: withoutTexEscapes(record.title.text),
    authors: record.authors.map(({ name }) => name),
    ...{ venue: version?.venue, date: version?.date, doi: version?.doi },
    pages: version?.pages && hyphenated(version.pages),
    arxivId: record.versions.flatMap(({ arxivId }) => arxivId ?? [])[0],
  };
}

function expectedEssence(
  { title, authors, venue, date, doi, pages, arxivId }: WorkRecord,
  format: Format,
) {
  return {
    title: withoutTexEscapes(title.text),
    authors: authors.map(({ name }) => name),
    venue: venue === 'arXiv' && arxivId !== undefined ? undefined : venue,
    ...{ date, doi: doi?.toLowerCase(), pages },
    // RIS has no field for the preprint of an article that is published.
    arxivId: format === 'RIS' && venue !== 'arXiv' ? undefined : arxivId,
  };
}

describe.each(formats)('%s', (format) => {
  test('of the sample works is read back', async () => {
    const read = await readBack(sampleRecords, format);
    expect(read.map(essence)).toEqual(sampleRecords.map((one) => expectedEssence(one, format)));
  });

  test('of any article is read back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyArticle, { minLength: 1, maxLength: 5 }), async (articles) => {
        const read = await readBack(articles, format);
        expect(read.map(essence)).toEqual(articles.map((one) => expectedEssence(one, format)));
      }),
      { numRuns: 60 },
    );
  });
});

const word = fc.constantFrom(
  ...[
    'Deep',
    'réseaux',
    'Gödel',
    'DNA',
    'of',
    'and',
    'Привет',
    '深度学习',
    'C#',
    'R&D',
    '50%',
    'a_b',
  ],
  ...[
    '{braces}',
    '$x^2$',
    '$O(n_i)$',
    '$\\mathbb{R}$',
    'it’s',
    '"quoted"',
    'p<q',
    'a~b',
    '~',
    'x^y',
    'e.g.',
  ],
  ...[
    'well-known',
    'A--B',
    'On:',
    'what?',
    'é',
    'ı',
    'ß',
    '#1',
    '@home',
    '(2)',
    'C:\\dir',
    '1,000',
  ],
);
const title = fc
  .array(word, { minLength: 1, maxLength: 8 })
  .map((words) => `Title ${words.join(' ')} end`);
const plainName = fc.constantFrom(
  'Doe',
  'Müller',
  'O’Brien',
  'Smith-Jones',
  'Łukasz',
  'Çelik',
  'Ивано́в',
);
const author = fc.record({ givenName: plainName, familyName: plainName }).map((parts) => ({
  printedName: `${parts.givenName} ${parts.familyName}`,
  ...parts,
}));
const date = fc.constantFrom('2020', '2020-05', '2020-05-13', '1999-12-31');
const pages = fc.constantFrom('7', '11–19', 'S1–S9', 'e123');
const version = fc.record(
  {
    _key: fc.constant('a'),
    kind: fc.constantFrom('journal', 'conference', 'chapter'),
    venue: title,
    volume: fc.constantFrom('7', 'XII'),
    date,
    pages,
    doi: fc.constantFrom('10.1000/a', '10.1007/978-3-031_16', '10.1002/(SICI)1:2<3>4.CO;2-1'),
    url: fc.constant('https://example.org/a%20b_c~d?e=1&f=2#g'),
  },
  { requiredKeys: ['_key', 'kind', 'venue', 'date'] },
);
const anyArticle = fc
  .record({
    slug: fc.uuid(),
    title,
    authors: fc.array(author, { minLength: 1, maxLength: 4 }),
    versions: version.map((one) => [{ ...one, venue: one.venue.replaceAll('$', '') }]),
  })
  .map((fields) => recordOf(fields));
