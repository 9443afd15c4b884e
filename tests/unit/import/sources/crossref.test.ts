import { crossrefReading } from '@/lib/import/sources/crossref';
import { crossrefWork } from './answers';

const read = (changes: object) =>
  crossrefReading(JSON.stringify({ status: 'ok', message: { ...crossrefWork, ...changes } }));
const recordOf = (changes: object) => {
  const [record] = read(changes).records;
  if (record === undefined) throw new Error('There is no record.');
  return record;
};
const lossesOf = (changes: object) =>
  recordOf(changes).losses.map(({ field, reason }) => `${field}: ${reason}`);

test('a work is a record with one version', () => {
  expect(read({})).toEqual({
    problems: [],
    records: [
      {
        source: 'crossref',
        sourceId: '10.1000/nova.1',
        title: { language: 'en', text: 'The size of novas' },
        translatedTitles: [],
        type: 'article',
        authors: [
          {
            name: 'Ada Lovelace Jr.',
            givenName: 'Ada',
            familyName: 'Lovelace',
            nameSuffix: 'Jr.',
            isOrganization: false,
            orcid: '0000-0002-1825-0097',
            affiliation: 'Institute of Novas',
          },
          { name: 'NOVA Consortium', isOrganization: true },
        ],
        hasMoreAuthors: false,
        versions: [
          {
            kind: 'journal',
            venue: 'Journal of Novas',
            venueShort: 'J. Novas',
            volume: '3',
            issue: '2',
            pages: '10–19',
            date: '2020-08-17',
            doi: '10.1000/nova.1',
          },
        ],
        abstracts: [{ language: 'en', text: 'We show it.' }],
        sameWorkAs: [{ doi: '10.1101/nova' }],
        losses: [],
      },
    ],
  });
});

test('a list is a record of each work, and a problem of each that has no title', () => {
  const items = [crossrefWork, { ...crossrefWork, title: [' '], DOI: '10.1000/b' }, 5];
  const { records, problems } = crossrefReading(JSON.stringify({ message: { items } }));
  expect(records).toHaveLength(1);
  expect(problems).toEqual([
    { source: 'crossref', where: '10.1000/b', reason: 'noTitle' },
    { source: 'crossref', reason: 'damaged', detail: '5' },
  ]);
});

test.each([
  ['Resource not found.', 'notFound'],
  ['<html><head><title>504 Gateway Time-out</title></head></html>', 'unexpectedAnswer'],
  ['', 'unexpectedAnswer'],
  ['null', 'unexpectedAnswer'],
  ['[]', 'unexpectedAnswer'],
  ['{"message":{}}', 'unexpectedAnswer'],
  [
    '{"status":"failed","message":[{"type":"x","message":"Integer specified as y"}]}',
    'unexpectedAnswer',
  ],
])('the answer %j is the problem %s', (body, reason) => {
  expect(crossrefReading(body)).toMatchObject({
    records: [],
    problems: [{ source: 'crossref', reason }],
  });
});

test.each([
  ['journal-article', 'journal', 'article'],
  ['proceedings-article', 'conference', 'article'],
  ['posted-content', 'preprint', 'article'],
  ['book-chapter', 'chapter', 'chapter'],
  ['monograph', 'book', 'book'],
  ['dissertation', 'thesis', 'thesis'],
  ['report', 'report', 'report'],
  ['dataset', 'other', 'dataset'],
  ['constructor', 'other', 'article'],
  ['something-new', 'other', 'article'],
  [null, 'other', 'article'],
])('the type %j is a version of kind %s of a work of type %s', (said, kind, type) => {
  expect(recordOf({ type: said })).toMatchObject({ type, versions: [{ kind }] });
});

test.each(['component', 'peer-review', 'journal-issue', 'grant'])('a %s is no work', (type) => {
  expect(read({ type })).toEqual({
    records: [],
    problems: [{ source: 'crossref', where: '10.1000/nova.1', reason: 'notAWork', detail: type }],
  });
});

test.each([
  [{ type: 'proceedings-article', 'container-title': ['Workshops of NOVA'] }, 'workshop'],
  [{ type: 'proceedings-article', event: { name: 'The Nova Workshop' } }, 'workshop'],
  [{ type: 'journal-article', 'container-title': ['Workshop and Factory'] }, 'journal'],
  [
    { type: 'book-chapter', assertion: [{ name: 'conference_acronym', value: 'NOVA' }] },
    'conference',
  ],
  [{ type: 'book-chapter', assertion: [{ name: 'received', value: '1 May 2020' }] }, 'chapter'],
  [{ type: 'journal-article', 'container-title': ['SSRN Electronic Journal'] }, 'preprint'],
])('%j is a version of kind %s', (changes, kind) => {
  expect(recordOf(changes).versions[0]?.kind).toBe(kind);
});

test.each([
  [
    {
      type: 'proceedings-article',
      'container-title': ['Lecture Notes', 'Novas 2020'],
      event: { acronym: 'NOVA ’20' },
    },
    { venue: 'Novas 2020', venueShort: 'NOVA ’20' },
  ],
  [
    {
      type: 'book-chapter',
      'container-title': ['Lecture Notes', 'Novas'],
      assertion: [
        { name: 'conference_acronym', value: 'NOVA' },
        { name: 'conference_year', value: '2020' },
      ],
    },
    { venue: 'Novas', venueShort: 'NOVA 2020' },
  ],
  [
    { type: 'proceedings-article', 'container-title': [], event: { name: 'Novas' } },
    { venue: 'Novas' },
  ],
  [
    { type: 'posted-content', 'container-title': [], institution: [{ name: 'novaRxiv' }] },
    { venue: 'novaRxiv' },
  ],
  [
    { type: 'dissertation', 'container-title': [], institution: [{ name: 'U. of Novas' }] },
    { venue: 'U. of Novas' },
  ],
  [
    { type: 'book', 'container-title': ['A series'], publisher: 'Nova Press' },
    { venue: 'Nova Press' },
  ],
  [
    { type: 'posted-content', DOI: '10.48550/arXiv.2001.00001' },
    { kind: 'preprint', venue: 'arXiv', arxivId: '2001.00001', doi: '10.48550/arxiv.2001.00001' },
  ],
])('%j appeared at %j', (changes, version) => {
  expect(recordOf(changes).versions[0]).toMatchObject(version);
});

test.each([
  [{ title: ['Novas', 'Des novas'], language: 'de' }, 'Novas', ['title: noField']],
  [{ title: ['Novas'], subtitle: ['A study'] }, 'Novas: A study', []],
  [{ title: ['Novas'], subtitle: ['A study', 'Une étude'] }, 'Novas: A study', ['title: noField']],
  [{ title: [''], 'original-title': ['新星'] }, '新星', []],
  [{ title: ['Novas'], 'original-title': ['新星'] }, 'Novas', ['title: noField']],
  [{ title: ['Novas'], 'original-title': ['Novas'] }, 'Novas', []],
  [{ title: ['Cu<sub>2</sub>O &amp;lt;i&amp;gt;novas&amp;lt;/i&amp;gt;'] }, 'Cu$_2$O novas', []],
  [{ title: ['NOVAS\n   <i>IN VIVO</i>'] }, 'NOVAS IN VIVO', []],
  [{ title: [5, 'Novas'] }, '5', ['title: noField']],
  [{ title: [{}, 'Novas'] }, 'Novas', ['title: unreadable']],
])('%j has the title %j', (changes, title, losses) => {
  expect(recordOf(changes).title.text).toBe(title);
  expect(lossesOf(changes)).toEqual(losses);
});

test('a title longer than 1,000 characters is cut', () => {
  const title = recordOf({ title: ['$x$ novas '.repeat(500)] }).title.text;
  expect(title.length).toBeLessThanOrEqual(1_000);
  expect(lossesOf({ title: ['novas '.repeat(500)] })).toEqual(['title: tooLong']);
});

test.each([[[]], [['']], [[' ', '<i></i>']], [['(:unav)']], [null], ['a text']])(
  'the title %j is none',
  (title) => {
    expect(read({ title })).toMatchObject({ records: [], problems: [{ reason: 'noTitle' }] });
  },
);

test.each([
  [{ issued: { 'date-parts': [[null]] }, 'published-print': null }, undefined, ['date: notADate']],
  [{ issued: { 'date-parts': [[null]] } }, '2021-05', []],
  [{ issued: null, 'published-print': null }, undefined, []],
  [
    {
      type: 'dissertation',
      issued: { 'date-parts': [[null]] },
      'published-print': null,
      approved: { 'date-parts': [[2020, 5]] },
    },
    '2020-05',
    [],
  ],
  [
    {
      issued: { 'date-parts': [[null]] },
      'published-print': null,
      approved: { 'date-parts': [[2020, 5]] },
    },
    undefined,
    ['date: notADate'],
  ],
  [{ issued: 'soon', 'published-print': null }, undefined, ['date: unreadable']],
])('%j has the date %j', (changes, date, losses) => {
  expect(recordOf(changes).versions[0]?.date).toBe(date);
  expect(lossesOf(changes)).toEqual(losses);
});

test.each([
  ['is-preprint-of', '10.1000/OTHER', [{ doi: '10.1000/other' }]],
  ['is-version-of', 'https://doi.org/10.1000/other', [{ doi: '10.1000/other' }]],
  ['has-version', '10.1000/other', [{ doi: '10.1000/other' }]],
  ['is-same-as', '10.1000/other', [{ doi: '10.1000/other' }]],
  ['has-preprint', 'arXiv:2001.00001v2', [{ arxivId: '2001.00001' }]],
  [
    'has-preprint',
    '10.48550/arXiv.2001.00001',
    [{ doi: '10.48550/arxiv.2001.00001', arxivId: '2001.00001' }],
  ],
  ['is-preprint-of', '10.1000/Nova.1', []],
  ['is-preprint-of', 'nothing', []],
  ['has-review', '10.1000/other', []],
  ['is-translation-of', '10.1000/other', []],
  ['is-supplemented-by', '10.1000/other', []],
])('the relation %s to %s is the same work as %j', (name, id, same) => {
  expect(recordOf({ relation: { [name]: [{ 'id-type': 'doi', id }] } }).sameWorkAs).toEqual(same);
});

test.each([
  [{ DOI: 'no DOI' }, ['doi: notADoi']],
  [{ author: [{ family: 'Lovelace', ORCID: '0000-0000-0000-0000' }] }, ['authors: notAnOrcid']],
  [{ author: 'Ada' }, ['authors: unreadable']],
  [
    { author: [5, null, { family: ['Ada'], given: 'Ada' }] },
    ['authors: unreadable', 'authors: unreadable'],
  ],
  [{ abstract: 'a'.repeat(20_001) }, ['abstract: tooLong']],
  [{ relation: { 'has-preprint': {} } }, ['sameWorkAs: unreadable']],
  [{ page: ['10'] }, ['pages: unreadable']],
])('of %j only that field is lost', (changes, losses) => {
  expect(lossesOf(changes)).toEqual(losses);
});

test('an author without a given name has a family name, and one without a family name too', () => {
  const author = [{ family: 'Ehtisham' }, { given: 'Ada' }];
  expect(recordOf({ author }).authors).toEqual([
    { name: 'Ehtisham', familyName: 'Ehtisham', isOrganization: false },
    { name: 'Ada', familyName: 'Ada', isOrganization: false },
  ]);
});
