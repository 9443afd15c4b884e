import { arxivReading } from '@/lib/import/sources/arxiv';
import { arxivEntry, arxivFeed } from './answers';

const recordOf = (entry: string) => {
  const [record] = arxivReading(arxivFeed(entry)).records;
  if (record === undefined) throw new Error('There is no record.');
  return record;
};

test('an entry is a preprint of the day of its first version, and a version of the DOI that its authors typed', () => {
  expect(arxivReading(arxivFeed(arxivEntry))).toEqual({
    problems: [],
    records: [
      {
        source: 'arxiv',
        sourceId: '2001.00001',
        title: { text: 'On the $\\ell_2$ size of novas & more' },
        translatedTitles: [],
        type: 'article',
        authors: [
          { name: 'Ada Lovelace', isOrganization: false, affiliation: 'Institute of Novas' },
          { name: 'NOVA Collaboration', isOrganization: true },
        ],
        hasMoreAuthors: false,
        versions: [
          { kind: 'preprint', venue: 'arXiv', arxivId: '2001.00001', date: '2020-01-02' },
          { kind: 'workshop', doi: '10.1000/nova.1' },
        ],
        abstracts: [{ text: 'We show that x < y, as Poincaré did.' }],
        sameWorkAs: [],
        losses: [
          {
            field: 'venue',
            reason: 'noField',
            value: 'Proc. of the Workshop on Novas (2020) 10-19',
          },
        ],
      },
    ],
  });
});

test('several entries are several records; the title of the feed is none', () => {
  const other = arxivEntry.replace('2001.00001v3', 'math.GT/0309136v1');
  const { records } = arxivReading(arxivFeed(arxivEntry, other));
  expect(records.map(({ sourceId }) => sourceId)).toEqual(['2001.00001', 'math/0309136']);
});

test.each([
  ['J. Novas 3 (2020) 10', 'journal'],
  ['Proc. of Novas', 'conference'],
  ['Nova Symposium', 'conference'],
  ['somewhere', 'other'],
])('what was published as %j is of kind %s', (reference, kind) => {
  const entry = arxivEntry.replace(/Proc\. of.*10-19/, reference);
  expect(recordOf(entry).versions[1]).toEqual({ kind, doi: '10.1000/nova.1' });
});

test.each([
  ['10.1000/A 10.1000/B', ['10.1000/a', '10.1000/b'], []],
  ['10.48550/arXiv.2001.00001', [], []],
  ['in print', [], ['notADoi']],
])('the DOI %j gives the versions %j', (doi, dois, reasons) => {
  const record = recordOf(arxivEntry.replace('10.1000/NOVA.1', doi));
  expect(record.versions.slice(1).map((version) => version.doi)).toEqual(dois);
  expect(record.losses.filter(({ field }) => field === 'doi').map(({ reason }) => reason)).toEqual(
    reasons,
  );
});

const error = `<entry><id>https://arxiv.org/api/errors#incorrect_id_format_for_abc</id><title>Error</title><summary>incorrect id format for abc</summary></entry>`;

test.each([
  ['an error', arxivFeed(error), 'unexpectedAnswer'],
  ['no entry', arxivFeed(), 'notFound'],
  ['HTML', '<html><body>504</body></html>', 'unexpectedAnswer'],
  ['a text', 'Rate exceeded.', 'unexpectedAnswer'],
  ['nothing', '', 'unexpectedAnswer'],
  ['a feed that was cut', arxivFeed(arxivEntry).slice(0, 900), 'damaged'],
  [
    'a blank title',
    arxivFeed(arxivEntry.replace(/<title>[^]*<\/title>/, '<title> </title>')),
    'noTitle',
  ],
  ['no title', arxivFeed('<entry><id>http://arxiv.org/abs/2001.00001v1</id></entry>'), 'noTitle'],
])('%s is a problem', (_, body, reason) => {
  expect(arxivReading(body)).toMatchObject({
    records: [],
    problems: [{ source: 'arxiv', reason }],
  });
});

test('entities that are defined within the answer do not grow', () => {
  const bomb = `<!DOCTYPE feed [<!ENTITY a "${'x'.repeat(100)}"><!ENTITY b "${'&a;'.repeat(100)}"><!ENTITY c "${'&b;'.repeat(100)}">]>`;
  const body = arxivFeed(arxivEntry.replace('On the', '&c;')).replace('?>', `?>${bomb}`);
  const { records } = arxivReading(body);
  expect(JSON.stringify(records).length).toBeLessThan(20_000);
});
