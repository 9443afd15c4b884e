import { openalexNextCursor, openalexReading } from '@/lib/import/sources/openalex';
import { openalexWork } from './answers';

const read = (changes: object) => openalexReading(JSON.stringify({ ...openalexWork, ...changes }));
const recordOf = (changes: object) => {
  const [record] = read(changes).records;
  if (record === undefined) throw new Error('There is no record.');
  return record;
};
const lossesOf = (changes: object) =>
  recordOf(changes).losses.map(({ field, reason }) => `${field}: ${reason}`);

test('a work is a record with its versions; a copy in a repository is none, and gives the PDF', () => {
  expect(read({})).toEqual({
    problems: [],
    records: [
      {
        source: 'openalex',
        sourceId: 'W123',
        title: { language: 'en', text: 'The size of novas' },
        translatedTitles: [],
        type: 'article',
        authors: [
          {
            name: 'Ada Lovelace',
            isOrganization: false,
            orcid: '0000-0002-1825-0097',
            affiliation: 'Institute of Novas',
            isCorresponding: true,
          },
        ],
        hasMoreAuthors: false,
        versions: [
          {
            kind: 'journal',
            venue: 'Journal of Novas',
            volume: '3',
            pages: '10–19',
            date: '2020-08-17',
            doi: '10.1000/nova.1',
            pdf: 'https://repository.example.org/1.pdf',
          },
          { kind: 'preprint', venue: 'arXiv', arxivId: '2001.00001' },
        ],
        abstracts: [{ language: 'en', text: 'We show it as it' }],
        sameWorkAs: [],
        losses: [],
      },
    ],
  });
});

const place = (parts: object) => ({ id: 'x', version: null, ...parts });
const bioRxiv = place({
  landing_page_url: 'https://doi.org/10.1101/nova',
  version: 'acceptedVersion',
  source: { display_name: 'bioRxiv (Cold Spring Harbor Laboratory)', type: 'repository' },
});
const repository = place({
  landing_page_url: 'https://repository.example.org/1',
  source: { display_name: 'HAL', type: 'repository' },
});

test.each([
  [
    'a preprint server alone',
    {
      type: 'preprint',
      doi: 'https://doi.org/10.1101/nova',
      primary_location: bioRxiv,
      locations: [bioRxiv],
    },
    [{ kind: 'preprint', venue: 'bioRxiv', doi: '10.1101/nova', date: '2020-08-17' }],
  ],
  [
    'a preprint server beside the journal',
    { locations: [openalexWork.primary_location, bioRxiv, bioRxiv] },
    [{ kind: 'journal' }, { kind: 'preprint', venue: 'bioRxiv', doi: '10.1101/nova' }],
  ],
  [
    'arXiv twice',
    { locations: [openalexWork.locations[1], openalexWork.locations[1]] },
    [{ kind: 'journal' }, { kind: 'preprint', arxivId: '2001.00001' }],
  ],
  [
    'a repository alone',
    { doi: null, primary_location: repository, locations: [repository] },
    [{ kind: 'other', url: 'https://repository.example.org/1' }],
  ],
  [
    'another DOI of a publisher',
    {
      locations: [
        place({
          landing_page_url: 'https://doi.org/10.1000/talk',
          source: { display_name: 'Nova Workshop', type: 'conference' },
        }),
      ],
    },
    [{ kind: 'journal' }, { kind: 'workshop', venue: 'Nova Workshop', doi: '10.1000/talk' }],
  ],
  [
    'a preprint that a conference without DOIs published',
    {
      type: 'preprint',
      doi: null,
      primary_location: openalexWork.locations[1],
      locations: [
        place({
          landing_page_url: 'https://proceedings.example.org/1',
          source: { display_name: 'Nova Conference', type: 'conference' },
        }),
      ],
    },
    [
      { kind: 'preprint', arxivId: '2001.00001' },
      { kind: 'conference', venue: 'Nova Conference', url: 'https://proceedings.example.org/1' },
    ],
  ],
  [
    'no place',
    { primary_location: null, locations: [] },
    [{ kind: 'journal', doi: '10.1000/nova.1' }],
  ],
  ['places of null', { primary_location: null, locations: [null, 5, {}] }, [{ kind: 'journal' }]],
])('%s gives the versions that it is', (_, changes, versions) => {
  expect(recordOf(changes).versions).toMatchObject(versions);
  expect(recordOf(changes).versions).toHaveLength(versions.length);
});

test.each(['acceptedVersion', 'submittedVersion', null])(
  'the PDF of a copy that is %j is none of the published version',
  (version) => {
    const copy = { ...openalexWork.locations[2], version };
    expect(recordOf({ locations: [copy] }).versions[0]).not.toHaveProperty('pdf');
  },
);

test.each([
  ['article', 'journal', 'article'],
  ['conference-paper', 'conference', 'article'],
  ['book-chapter', 'chapter', 'chapter'],
  ['dissertation', 'thesis', 'thesis'],
  ['dataset', 'other', 'dataset'],
  ['constructor', 'other', 'article'],
  ['something-new', 'other', 'article'],
])('the type %s is a version of kind %s of a work of type %s', (said, kind, type) => {
  expect(recordOf({ type: said })).toMatchObject({ type, versions: [{ kind }, {}] });
});

test.each(['paratext', 'peer-review', 'supplementary-materials'])('a %s is no work', (type) => {
  expect(read({ type })).toMatchObject({
    records: [],
    problems: [{ reason: 'notAWork', where: 'W123' }],
  });
});

test.each([
  ['2020-08-17', '2020-08-17'],
  ['2020-08-01', '2020-08'],
  ['2020-01-01', '2020'],
  [null, '2020'],
  ['soon', undefined],
])('the date %j is %j: the first of a month may be made up', (publication_date, date) => {
  expect(recordOf({ publication_date }).versions[0]?.date).toBe(date);
});

test('a list that was cut at its hundredth author says so', () => {
  expect(recordOf({ is_authors_truncated: true }).hasMoreAuthors).toBe(true);
  expect(lossesOf({ is_authors_truncated: true })).toEqual(['authors: cutBySource']);
});

test.each([
  [{ too: [20_001] }, ['abstract: tooLong']],
  [{ huge: [1e12] }, ['abstract: tooLong']],
  [{ we: Array(20_002).fill(1) }, ['abstract: tooLong']],
  [{ we: [-1] }, ['abstract: unreadable']],
  [{ we: [0.5] }, ['abstract: unreadable']],
  ['We', ['abstract: unreadable']],
  [{}, []],
  [null, []],
])('of the index %j the abstract is lost', (abstract_inverted_index, losses) => {
  expect(recordOf({ abstract_inverted_index }).abstracts).toEqual([]);
  expect(lossesOf({ abstract_inverted_index })).toEqual(losses);
});

test.each([
  ['Novas &amp; more', 'Novas & more'],
  ['the program<i>NOVA</i>', 'the program NOVA'],
])('the title %j is %j', (title, text) => {
  expect(recordOf({ title }).title.text).toBe(text);
});

test.each([
  [{ title: null, display_name: null }, 'noTitle'],
  [{ title: '', display_name: '' }, 'noTitle'],
  [{ error: 'Invalid query parameters error.', message: 'no' }, 'unexpectedAnswer'],
])('%j is the problem %s', (changes, reason) => {
  expect(read(changes)).toMatchObject({ records: [], problems: [{ reason }] });
});

test.each([
  ['{"error":"Not Found","message":"Not Found"}', 'notFound'],
  ['<!doctype html><title>404 Not Found</title>', 'notFound'],
  ['<html>504 Gateway Time-out</html>', 'unexpectedAnswer'],
])('the answer %j is the problem %s', (body, reason) => {
  expect(openalexReading(body)).toMatchObject({ records: [], problems: [{ reason }] });
});

test('a page of a list is a record of each work, and has the cursor of the next', () => {
  const page = JSON.stringify({
    meta: { next_cursor: 'IlszL' },
    results: [openalexWork, openalexWork],
  });
  expect(openalexReading(page).records).toHaveLength(2);
  expect(openalexNextCursor(page)).toBe('IlszL');
});

test.each(['{"meta":{"next_cursor":null},"results":[]}', '{"meta":{}}', '{}', 'no'])(
  'there is no next page after %j',
  (body) => {
    expect(openalexNextCursor(body)).toBeUndefined();
  },
);

test('a list without works is neither a record nor a problem', () => {
  expect(openalexReading('{"meta":{"count":0},"results":[]}')).toEqual({
    records: [],
    problems: [],
  });
});
