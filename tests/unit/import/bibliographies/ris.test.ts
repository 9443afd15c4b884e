import { risReading } from '@/lib/import/bibliographies/ris/ris-reading';
import type { SourceRecord } from '@/lib/import/source-record';

async function recordOf(text: string): Promise<SourceRecord> {
  const { records, problems } = await risReading(text);
  expect(problems).toEqual([]);
  const [record, ...others] = records;
  expect(others).toEqual([]);
  if (record === undefined) throw new Error('There is no record');
  return record;
}

/** A record of the lines, in the dialect with two blanks. */
const lines = (...tags: string[]) => `${['TY  - JOUR', ...tags, 'ER  - '].join('\r\n')}\r\n`;
const article = (...tags: string[]) => recordOf(lines('TI  - T', 'JO  - J', ...tags));

test('an article has every field in its place', async () => {
  const record = await recordOf(
    lines(
      ...['ID  - berg2020', 'T1  - On <i>Things</i> &amp; H<sub>2</sub>O', 'AU  - Berg, Jan, Jr.'],
      ...['A1  - Doe, Jane', 'JF  - Journal of Things', 'JA  - J. Th.', 'VL  - 7', 'IS  - 2'],
      ...['SP  - 11', 'EP  - 19', 'PY  - 2020', 'DA  - 2020/05/03/', 'DO  - 10.1000/ABC'],
      ...[
        'UR  - https://example.org/a',
        'L1  - https://example.org/a.pdf',
        'N2  - Short.',
        'LA  - en',
      ],
    ),
  );
  expect(record).toEqual({
    source: 'ris',
    sourceId: 'berg2020',
    title: { text: 'On Things & H$_2$O', language: 'en' },
    translatedTitles: [],
    type: 'article',
    authors: [
      {
        name: 'Jan Berg Jr.',
        givenName: 'Jan',
        familyName: 'Berg',
        nameSuffix: 'Jr.',
        isOrganization: false,
      },
      { name: 'Jane Doe', givenName: 'Jane', familyName: 'Doe', isOrganization: false },
    ],
    hasMoreAuthors: false,
    versions: [
      {
        kind: 'journal',
        venue: 'Journal of Things',
        venueShort: 'J. Th.',
        volume: '7',
        issue: '2',
        pages: '11–19',
        date: '2020-05-03',
        doi: '10.1000/abc',
        url: 'https://example.org/a',
        pdf: 'https://example.org/a.pdf',
      },
    ],
    abstracts: [{ text: 'Short.' }],
    sameWorkAs: [],
    losses: [],
  });
});

test.each([
  ['with one blank before the hyphen', 'TY - JOUR\nTI - T\nER -'],
  [
    'with words before and behind',
    'Record 1 of 1\nProvider: P\n\nTY  - JOUR\nTI  - T\nER  - \n\nThe end.',
  ],
  ['with a byte order mark', '\ufeffTY  - JOUR\nTI  - T\nER  - '],
  ['with a separator of lines in a value', 'TY  - JOUR\nTI  - T\nAB  - a\u2028TI  - no\nER  - '],
  ['with old ends of lines', 'TY  - JOUR\rTI  - T\rER  - '],
  ['with a value on two lines', 'TY  - JOUR\nTI  - T\nAB  - a\nb\nER  - '],
])('a record %s is read', async (_, text) => {
  const record = await recordOf(text);
  expect(record.title.text).toBe('T');
});

test('a value goes on in lines without a tag', async () => {
  const record = await article('AB  - One', 'two', '', '  three');
  expect(record.abstracts).toEqual([{ text: 'One two three' }]);
});

test.each([
  [
    'without its last tag',
    'TY  - JOUR\nTI  - one\nTY  - JOUR\nTI  - two\nER  - ',
    ['one', 'two'],
    'line 1',
  ],
  [
    'without its first tag',
    'TI  - one\nER  - \nTY  - JOUR\nTI  - two\nER  - ',
    ['one', 'two'],
    'line 1',
  ],
  [
    'that the file cuts',
    'TY  - JOUR\nTI  - one\nER  - \nTY  - JOUR\nTI  - two',
    ['one', 'two'],
    'line 4',
  ],
])('a record %s is read, and reported', async (_, text, titles, where) => {
  const { records, problems } = await risReading(text);
  expect(records.map(({ title }) => title.text)).toEqual(titles);
  expect(problems).toMatchObject([{ source: 'ris', reason: 'damaged', where }]);
});

test('a record without a title is a problem', async () => {
  const { records, problems } = await risReading(`${lines('AU  - Doe, J.')}${lines('TI  - T')}`);
  expect(records).toHaveLength(1);
  expect(problems).toEqual([{ source: 'ris', reason: 'noTitle', where: 'line 1' }]);
});

test.each([
  ['Doe, Jane', { name: 'Jane Doe', givenName: 'Jane', familyName: 'Doe', isOrganization: false }],
  [
    'van der Berg, Jan',
    {
      name: 'Jan van der Berg',
      givenName: 'Jan',
      familyName: 'van der Berg',
      isOrganization: false,
    },
  ],
  ['Jane Doe', { name: 'Jane Doe', isOrganization: false }],
  ['The ATLAS Collaboration', { name: 'The ATLAS Collaboration', isOrganization: true }],
  ['Plato,', { name: 'Plato', isOrganization: false }],
])('the author %s', async (written, author) => {
  expect((await article(`AU  - ${written}`)).authors).toEqual([author]);
});

test('"et al." tells that there are more authors', async () => {
  const { authors, hasMoreAuthors } = await article('AU  - Doe, Jane', 'AU  - et al.');
  expect([authors.length, hasMoreAuthors]).toEqual([1, true]);
});

test.each([
  ['PY  - 2020', '2020'],
  ['Y1  - 2014//', '2014'],
  ['PY  - 2001/09/01/', '2001-09-01'],
  ['DA  - 2020/05/12', '2020-05-12'],
  ['PY  - 2020\r\nDA  - May 12', '2020'],
  ['PY  - 2020\r\nDA  - 2019/05/12', '2020'],
])('the date of %j is %s', async (tags, date) => {
  const record = await article(tags);
  expect([record.versions[0]?.date, record.losses]).toEqual([date, []]);
});

test.each(['0000', 'in press', 'n.d.'])('the date %s is lost', async (written) => {
  const record = await article(`PY  - ${written}`);
  expect(record.versions[0]?.date).toBeUndefined();
  expect(record.losses).toEqual([{ field: 'date', reason: 'notADate', value: written }]);
});

test.each([
  ['JOUR', 'article', 'journal'],
  ['CONF', 'article', 'conference'],
  ['CPAPER', 'article', 'conference'],
  ['CHAP', 'chapter', 'chapter'],
  ['BOOK', 'book', 'book'],
  ['THES', 'thesis', 'thesis'],
  ['RPRT', 'report', 'report'],
  ['DATA', 'dataset', 'other'],
  ['COMP', 'software', 'other'],
  ['GEN', 'article', 'other'],
])('%s is %s: %s', async (code, type, kind) => {
  const record = await recordOf(`TY  - ${code}\nTI  - T\nT2  - V\nPB  - P\nER  - `);
  expect([record.type, record.versions[0]?.kind]).toEqual([type, kind]);
});

test.each([
  ['DO  - https://doi.org/10.1000/A', { doi: '10.1000/a' }, []],
  ['UR  - http://dx.doi.org/10.1000/a', { doi: '10.1000/a' }, []],
  ['N1  - 10.1000/a', { doi: '10.1000/a' }, []],
  ['DO  - none', {}, [{ field: 'doi', reason: 'placeholder', value: 'none' }]],
  [
    'L1  - internal-pdf://1/a.pdf',
    {},
    [{ field: 'pdf', reason: 'notAWebAddress', value: 'internal-pdf://1/a.pdf' }],
  ],
  ['L2  - https://example.org/full', { url: 'https://example.org/full' }, []],
  ['KW  - a\r\nKW  - b', {}, [{ field: 'topics', reason: 'noField', value: 'a; b' }]],
  ['A2  - Doe, Jane', {}, [{ field: 'editors', reason: 'noField', value: 'Doe, Jane' }]],
])('%j', async (tags, version, losses) => {
  const record = await article(tags);
  expect(record.versions).toEqual([{ kind: 'journal', venue: 'J', ...version }]);
  expect(record.losses).toEqual(losses);
});

test('an article of arXiv is a preprint', async () => {
  const record = await recordOf(
    lines('TI  - T', 'T2  - arXiv', 'PY  - 2017', 'AN  - arXiv:1706.03762'),
  );
  expect(record.versions).toEqual([{ kind: 'preprint', date: '2017', arxivId: '1706.03762' }]);
});

test('an export of Web of Science is read by its own tags', async () => {
  const record = await recordOf(
    [
      ...['FN Maker', 'VR 1.0', 'PT J', 'AU Doe, J', '   Berg, J', 'AF Doe, Jane', '   Berg, Jan'],
      ...[
        'TI A title',
        '   on two lines',
        'SO JOURNAL',
        'PD MAY 2',
        'PY 2020',
        'VL 7',
        'BP 1',
        'EP 9',
      ],
      ...['CR OTHER P, 1986, J THINGS, DOI 10.1000/other', 'DI 10.1000/a', 'UT WOS:1', 'ER', 'EF'],
    ].join('\n'),
  );
  expect(record).toMatchObject({
    title: { text: 'A title on two lines' },
    authors: [{ name: 'Jane Doe' }, { name: 'Jan Berg' }],
    versions: [
      {
        kind: 'journal',
        venue: 'JOURNAL',
        volume: '7',
        pages: '1–9',
        date: '2020',
        doi: '10.1000/a',
      },
    ],
  });
});

test.each(['', 'no tags', 'ER  - ', 'ER'])('%j has no record', async (text) => {
  const { records, problems } = await risReading(text);
  expect(records).toEqual([]);
  expect(problems).toMatchObject([{ source: 'ris', reason: 'damaged' }]);
});
