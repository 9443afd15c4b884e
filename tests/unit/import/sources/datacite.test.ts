import { dataciteReading } from '@/lib/import/sources/datacite';
import { dataciteWork } from './answers';

const read = (changes: object) =>
  dataciteReading(
    JSON.stringify({
      data: { ...dataciteWork, attributes: { ...dataciteWork.attributes, ...changes } },
    }),
  );
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
        source: 'datacite',
        sourceId: '10.1000/nova.2',
        title: { language: 'en', text: 'Novas by size' },
        translatedTitles: [],
        type: 'dataset',
        authors: [
          {
            name: 'Ada Lovelace',
            givenName: 'Ada',
            familyName: 'Lovelace',
            isOrganization: false,
            orcid: '0000-0002-1825-0097',
            affiliation: 'Institute of Novas',
          },
          { name: 'Novas of the World', isOrganization: true },
        ],
        hasMoreAuthors: false,
        versions: [{ kind: 'other', venue: 'Nova Press', date: '2020', doi: '10.1000/nova.2' }],
        abstracts: [{ language: 'en', text: 'All novas.' }],
        sameWorkAs: [{ doi: '10.1000/nova' }],
        losses: [],
      },
    ],
  });
});

test('a list is a record of each work', () => {
  const body = JSON.stringify({ data: [dataciteWork, dataciteWork, null], meta: {} });
  expect(dataciteReading(body)).toMatchObject({
    records: [{}, {}],
    problems: [{ source: 'datacite', reason: 'damaged' }],
  });
});

test.each([
  [
    '{"errors":[{"status":"404","title":"The resource you are looking for doesn\'t exist."}]}',
    'notFound',
  ],
  ['{"errors":[{"status":"500","title":"Oh"}]}', 'unexpectedAnswer'],
  ['<html>504</html>', 'unexpectedAnswer'],
  ['{"data":5}', 'unexpectedAnswer'],
  ['', 'unexpectedAnswer'],
])('the answer %j is the problem %s', (body, reason) => {
  expect(dataciteReading(body)).toMatchObject({ records: [], problems: [{ reason }] });
});

test.each([
  ['JournalArticle', undefined, 'journal', 'article'],
  ['ConferencePaper', undefined, 'conference', 'article'],
  ['Preprint', undefined, 'preprint', 'article'],
  ['Dissertation', undefined, 'thesis', 'thesis'],
  ['BookChapter', undefined, 'chapter', 'chapter'],
  ['Software', undefined, 'other', 'software'],
  ['Text', 'ConferencePaper', 'conference', 'article'],
  ['Text', 'PhD thesis', 'thesis', 'thesis'],
  ['Text', 'Note', 'other', 'article'],
  ['Image', 'Thesis', 'other', 'article'],
  [null, null, 'other', 'article'],
])('%j with %j is a version of kind %s of a work of type %s', (general, word, kind, type) => {
  const types = { resourceTypeGeneral: general, resourceType: word };
  expect(recordOf({ types })).toMatchObject({ type, versions: [{ kind }] });
});

test('a peer review is no work', () => {
  expect(read({ types: { resourceTypeGeneral: 'PeerReview' } })).toMatchObject({
    problems: [{ reason: 'notAWork', where: '10.1000/nova.2' }],
  });
});

test('a DOI of arXiv is a preprint there, of the day of its first version', () => {
  const changes = {
    doi: '10.48550/arXiv.2001.00001',
    types: { resourceTypeGeneral: 'Text' },
    publisher: { name: 'arXiv' },
    dates: [
      { date: '2020-01-02T11:44:22Z', dateType: 'Submitted' },
      { date: '2020-01-05T11:44:22Z', dateType: 'Updated' },
      { date: '2020-01', dateType: 'Available' },
      { date: '2020', dateType: 'Issued' },
    ],
  };
  expect(recordOf(changes).versions).toEqual([
    {
      kind: 'preprint',
      venue: 'arXiv',
      arxivId: '2001.00001',
      doi: '10.48550/arxiv.2001.00001',
      date: '2020-01-02',
    },
  ]);
});

test.each([
  [[{ date: '2020', dateType: 'Issued' }], 2020, '2020', []],
  [[{ date: '\n 2020-03 ', dateType: 'Issued' }], 2020, '2020-03', []],
  [
    [
      { date: '2020', dateType: 'Issued' },
      { date: '2020-04-25', dateType: 'Available' },
    ],
    2020,
    '2020-04-25',
    [],
  ],
  [
    [
      { date: '2020', dateType: 'Issued' },
      { date: '2014-04-25', dateType: 'Available' },
    ],
    2020,
    '2020',
    [],
  ],
  [[{ date: '2009/2014', dateType: 'Collected' }], 2014, '2014', []],
  [[{ date: '2013/2014', dateType: 'Issued' }], 2013, '2013', []],
  [[{ date: '2013/2014', dateType: 'Issued' }], 2014, '2014', ['date: notADate']],
  [[{ date: '2549', dateType: 'Issued' }], 2549, undefined, ['date: notADate']],
  [[], 2549, undefined, ['date: notADate']],
  [[], null, undefined, []],
  [null, '2020', '2020', []],
])('the dates %j with the year %j are %j', (dates, publicationYear, date, losses) => {
  expect(recordOf({ dates, publicationYear }).versions[0]?.date).toBe(date);
  expect(lossesOf({ dates, publicationYear })).toEqual(losses);
});

test('a subtitle in its language is part of the title, another language is a translation, the same words are none', () => {
  const titles = [
    { title: 'Novas', lang: 'en' },
    { title: 'By size', lang: 'en', titleType: 'Subtitle' },
    { title: 'Des novas', lang: 'fr' },
    { title: 'Novas', lang: 'de' },
    { title: 'Neue Sterne', lang: 'de', titleType: 'TranslatedTitle' },
    { title: 'Stars', titleType: 'AlternativeTitle' },
  ];
  expect(recordOf({ titles })).toMatchObject({
    title: { language: 'en', text: 'Novas: By size' },
    translatedTitles: [
      { language: 'fr', text: 'Des novas' },
      { language: 'de', text: 'Neue Sterne' },
    ],
  });
  expect(lossesOf({ titles })).toEqual(['title: repeated', 'title: noField']);
});

test.each([
  [
    { name: 'Lovelace, Ada', nameType: 'Personal' },
    { name: 'Ada Lovelace', givenName: 'Ada', familyName: 'Lovelace', isOrganization: false },
  ],
  [
    { name: 'Lovelace, Ada' },
    { name: 'Ada Lovelace', givenName: 'Ada', familyName: 'Lovelace', isOrganization: false },
  ],
  [{ name: 'Ada Lovelace' }, { name: 'Ada Lovelace', isOrganization: false }],
  [
    { name: 'University of Novas, Library' },
    { name: 'University of Novas, Library', isOrganization: true },
  ],
  [
    { name: 'Novas, Ltd', nameType: 'Organizational' },
    { name: 'Novas, Ltd', isOrganization: true },
  ],
  [
    { name: 'Ada Lovelace', affiliation: [{ name: 'Institute' }] },
    { name: 'Ada Lovelace', isOrganization: false, affiliation: 'Institute' },
  ],
])('the creator %j is %j', (creator, author) => {
  expect(recordOf({ creators: [creator] }).authors).toEqual([author]);
});

test('a page without a digit was cut out of a sentence, and is a loss', () => {
  const changes = {
    types: { resourceTypeGeneral: 'ConferencePaper' },
    container: { title: 'Novas', volume: 'N2016', firstPage: 'Korea' },
  };
  expect(recordOf(changes).versions[0]).toEqual({
    kind: 'conference',
    venue: 'Novas',
    volume: 'N2016',
    date: '2020',
    doi: '10.1000/nova.2',
  });
  expect(lossesOf(changes)).toEqual(['pages: unreadable']);
});

test.each([
  ['IsVersionOf', 1],
  ['HasVersion', 1],
  ['IsIdenticalTo', 1],
  ['IsPreprintOf', 1],
  ['IsPublishedIn', 0],
  ['IsPartOf', 0],
  ['References', 0],
])('the relation %s makes %i other records the same work', (relationType, count) => {
  const relatedIdentifiers = [{ relationType, relatedIdentifier: '10.1000/other' }];
  expect(recordOf({ relatedIdentifiers }).sameWorkAs).toHaveLength(count);
});
