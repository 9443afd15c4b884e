import { orcidPerson, orcidPutCodes, orcidReading } from '@/lib/import/sources/orcid';
import { orcidPreprint, orcidSummary, orcidWhole, orcidWorks } from './answers';

const orcid = '0000-0002-1825-0097';
const recordOf = (work: object) => {
  const [record] = orcidReading(JSON.stringify(work), orcid).records;
  if (record === undefined) throw new Error('There is no record.');
  return record;
};
const id = (type: string, value: string, relationship = 'self') => ({
  'external-id-type': type,
  'external-id-value': value,
  'external-id-relationship': relationship,
});
const withIds = (...ids: readonly object[]) => ({
  ...orcidSummary,
  url: null,
  'external-ids': { 'external-id': ids },
});

test('a group is one record: the preferred summary, and the versions that the others add', () => {
  expect(orcidReading(JSON.stringify(orcidWorks), orcid)).toEqual({
    problems: [],
    records: [
      {
        source: 'orcid',
        sourceId: `${orcid}/11`,
        group: `orcid:${orcid}:0`,
        title: { text: 'The size of novas' },
        translatedTitles: [],
        type: 'article',
        authors: [],
        hasMoreAuthors: false,
        versions: [
          { kind: 'journal', venue: 'Journal of Novas', date: '2020-08', doi: '10.1000/nova.1' },
          { kind: 'preprint', venue: 'arXiv', arxivId: '2001.00001' },
        ],
        abstracts: [],
        sameWorkAs: [],
        losses: [
          { field: 'issn', reason: 'ofTheWhole', value: '1234-5678' },
          { field: 'title', reason: 'noField', value: 'On the magnitude of novas' },
        ],
      },
    ],
  });
});

test('another summary of the same DOI adds no version', () => {
  const other = { ...orcidSummary, 'put-code': 13, 'display-index': '0' };
  const group = [{ 'work-summary': [orcidSummary, other] }];
  expect(recordOf({ group }).versions).toHaveLength(1);
});

test.each([
  ['journal-article', 1],
  ['preprint', 2],
])(
  'another summary without identifiers, a %s at an address of its own, makes %i versions',
  (type, count) => {
    const other = {
      ...orcidSummary,
      'display-index': '0',
      type,
      'external-ids': null,
      url: { value: 'https://example.org/a' },
    };
    const group = [{ 'work-summary': [orcidSummary, other] }];
    expect(recordOf({ group }).versions).toHaveLength(count);
  },
);

test('groups without works, and none at all, are neither records nor problems', () => {
  for (const group of [[], [{ 'work-summary': [] }], [{}], [null]]) {
    expect(orcidReading(JSON.stringify({ group }), orcid)).toEqual({ records: [], problems: [] });
  }
});

test('a whole work has authors, without editors, and an abstract', () => {
  expect(recordOf(orcidWhole)).toMatchObject({
    title: { language: 'en', text: 'The size of novas' },
    authors: [{ name: 'Ada Lovelace', isOrganization: false, orcid }],
    abstracts: [{ language: 'en', text: 'We show CO$_2$.' }],
    losses: [{ reason: 'ofTheWhole' }, { field: 'authors', reason: 'placeholder' }],
  });
  expect(recordOf(orcidWhole)).not.toHaveProperty('group');
});

test('works that are read whole have the group of their put-code, and an error is a problem', () => {
  const error = { 'response-code': 404, 'developer-message': '404 Not Found: no such work' };
  const bulk = [{ work: orcidWhole }, { error }, {}];
  const groups = new Map([['11', 'orcid:x:7']]);
  expect(orcidReading(JSON.stringify({ bulk }), orcid, groups)).toMatchObject({
    records: [{ sourceId: `${orcid}/11`, group: 'orcid:x:7' }],
    problems: [
      { where: `${orcid}/?1`, reason: 'notFound' },
      { where: `${orcid}/?2`, reason: 'unexpectedAnswer' },
    ],
  });
});

test.each([
  [
    'its own DOI',
    [id('doi', 'https://doi.org/10.1000/A')],
    [{ kind: 'journal', doi: '10.1000/a' }],
    [],
  ],
  [
    'its own DOI and arXiv identifier',
    [id('arxiv', 'arXiv:2001.00001'), id('doi', '10.1000/a')],
    [
      { kind: 'journal', doi: '10.1000/a' },
      { kind: 'preprint', venue: 'arXiv', arxivId: '2001.00001' },
    ],
    [],
  ],
  [
    'a DOI of arXiv',
    [id('doi', '10.48550/arXiv.2001.00001'), id('doi', '10.1000/a')],
    [
      { kind: 'journal', doi: '10.1000/a' },
      { kind: 'preprint', doi: '10.48550/arxiv.2001.00001', arxivId: '2001.00001' },
    ],
    [],
  ],
  [
    'an address',
    [id('uri', 'https://example.org/a')],
    [{ kind: 'journal', url: 'https://example.org/a' }],
    [],
  ],
  [
    'the address of a DOI',
    [id('uri', 'https://doi.org/10.1000/a')],
    [{ kind: 'journal', doi: '10.1000/a' }],
    [],
  ],
  ['no DOI', [id('doi', 'ext-id-1')], [{ kind: 'journal' }], ['doi: notADoi']],
  [
    'the ISBN of the whole',
    [id('isbn', '1', 'part-of')],
    [{ kind: 'journal' }],
    ['isbn: ofTheWhole'],
  ],
  [
    'the DOI of the whole',
    [id('doi', '10.1000/book', 'part-of')],
    [{ kind: 'journal' }],
    ['doi: ofTheWhole'],
  ],
  ['a number of a catalogue', [id('eid', '2-s2.0-1')], [{ kind: 'journal' }], []],
])('%s makes the versions', (_, ids, versions, losses) => {
  const record = recordOf(withIds(...ids));
  expect(record.versions).toMatchObject(versions);
  expect(record.versions).toHaveLength(versions.length);
  expect(record.losses.map(({ field, reason }) => `${field}: ${reason}`)).toEqual(losses);
});

test('an identifier of another version is the same work, and the own one is not', () => {
  const ids = [
    id('doi', '10.1000/a'),
    id('doi', '10.1000/A', 'version-of'),
    id('doi', '10.1000/b', 'version-of'),
  ];
  expect(recordOf(withIds(...ids)).sameWorkAs).toEqual([{ doi: '10.1000/b' }]);
});

test('an entry of a catalogue is no address beside a DOI', () => {
  const url = { value: 'https://www.scopus.com/inward/record.url?eid=1' };
  expect(recordOf({ ...withIds(id('doi', '10.1000/a')), url }).versions[0]).not.toHaveProperty(
    'url',
  );
  expect(recordOf({ ...withIds(), url }).versions[0]).toHaveProperty('url', url.value);
});

test.each([
  [null, undefined],
  [{ year: null, month: null, day: null }, undefined],
  [{ year: { value: '2020' }, month: null, day: null }, '2020'],
  [{ year: { value: '2020' }, month: { value: '00' }, day: { value: '00' } }, '2020'],
  [{ year: { value: '2020' }, month: { value: '02' }, day: { value: '30' } }, '2020-02'],
  [{ year: { value: '0000' } }, undefined],
])('the date %j is %j', (date, expected) => {
  expect(recordOf({ ...orcidSummary, 'publication-date': date }).versions[0]?.date).toBe(expected);
});

test.each([
  ['journal-article', 'journal', 'article'],
  ['CONFERENCE_PAPER', 'conference', 'article'],
  ['book-chapter', 'chapter', 'chapter'],
  ['dissertation-thesis', 'thesis', 'thesis'],
  ['data-set', 'other', 'dataset'],
  ['constructor', 'other', 'article'],
  ['lecture-speech', 'other', 'article'],
])('the type %s is a version of kind %s of a work of type %s', (said, kind, type) => {
  expect(recordOf({ ...orcidSummary, type: said })).toMatchObject({ type, versions: [{ kind }] });
});

test('a subtitle and a translated title are kept', () => {
  const title = {
    title: { value: 'Novas' },
    subtitle: { value: 'A study' },
    'translated-title': { value: 'Des novas', 'language-code': 'fr' },
  };
  expect(recordOf({ ...orcidSummary, title })).toMatchObject({
    title: { text: 'Novas: A study' },
    translatedTitles: [{ language: 'fr', text: 'Des novas' }],
  });
});

test.each([
  [
    { 'response-code': 404, 'developer-message': '404 Not Found: ORCID iD x not found' },
    'notFound',
  ],
  [{ 'response-code': 409, 'user-message': 'The ORCID record is locked.' }, 'unexpectedAnswer'],
  [{ title: null, type: 'journal-article' }, 'noTitle'],
  [{ title: { title: { value: ' ' } } }, 'noTitle'],
  [{ ...orcidSummary, type: 'peer-review' }, 'notAWork'],
  [5, 'unexpectedAnswer'],
])('%j is the problem %s', (answer, reason) => {
  expect(orcidReading(JSON.stringify(answer), orcid)).toMatchObject({
    records: [],
    problems: [{ source: 'orcid', reason }],
  });
});

test('XML is an answer that nobody asked for', () => {
  expect(
    orcidReading('<?xml version="1.0"?><work:work><title>Novas</title></work:work>', orcid),
  ).toMatchObject({
    records: [],
    problems: [{ reason: 'unexpectedAnswer' }],
  });
});

test('the put-codes stand in the order of the record, the preferred one of a group first', () => {
  const group = [{ 'work-summary': [orcidPreprint, orcidSummary, { 'put-code': null }] }, {}];
  expect(orcidPutCodes(JSON.stringify({ group }), orcid)).toEqual([
    { putCode: '11', group: `orcid:${orcid}:0`, isPreferred: true },
    { putCode: '12', group: `orcid:${orcid}:0`, isPreferred: false },
  ]);
  expect(orcidPutCodes('<html>', orcid)).toEqual([]);
});

test('the person of a record has the name that they want to be shown', () => {
  const name = {
    'given-names': { value: 'Augusta Ada' },
    'family-name': { value: 'King' },
    'credit-name': { value: 'Ada Lovelace' },
    path: orcid,
  };
  const others = { 'other-name': [{ content: 'A. A. Lovelace' }, {}] };
  const person = { name, 'other-names': others };
  const expected = {
    name: 'Ada Lovelace',
    givenName: 'Augusta Ada',
    familyName: 'King',
    otherNames: ['A. A. Lovelace'],
    orcid,
  };
  expect(orcidPerson(JSON.stringify(person))).toEqual(expected);
  expect(orcidPerson(JSON.stringify({ person }))).toEqual(expected);
});

test.each(['{"name":null}', '{}', 'no', '[]', '{"name":{"credit-name":5}}'])(
  'there is no person in %j',
  (body) => {
    expect(orcidPerson(body)).toBeUndefined();
  },
);
