import type { LookupTask } from '@/lib/import/queue/batch';
import { followUps } from '@/lib/import/run/follow-ups';
import { journal, preprint, record } from '../records/source-records';

const ofOrcid: LookupTask = { kind: 'orcidWorks', orcid: '0000-0002-1825-0097' };
const ofOpenalex: LookupTask = { kind: 'openalexWorks', author: 'A1', cursor: '*' };
const summary = (putCode: string, versions = [journal({ doi: undefined })]) =>
  record({ source: 'orcid', sourceId: `0000-0002-1825-0097/${putCode}`, authors: [], versions });
const nothingHere = () => false;

test('of what ORCID names, the registries are asked, and ORCID itself for what has no identifier', () => {
  const records = [
    summary('1', [journal(), preprint()]),
    summary('2'),
    summary('3', [preprint({ doi: '10.48550/arxiv.2401.01867' })]),
    summary('4'),
  ];
  expect(followUps(ofOrcid, records, nothingHere)).toEqual([
    { kind: 'doi', doi: '10.5555/one' },
    { kind: 'arxiv', arxivId: '2401.01867' },
    { kind: 'arxiv', arxivId: '2401.01867' },
    { kind: 'orcidDetails', orcid: '0000-0002-1825-0097', putCodes: ['2', '4'] },
  ]);
});

test('nothing is asked of what is here', () => {
  const records = [summary('1', [journal()]), summary('2')];
  expect(followUps(ofOrcid, records, () => true)).toEqual([]);
});

test('ORCID is asked for fifty works at a time', () => {
  const records = Array.from({ length: 120 }, (_, at) => summary(String(at)));
  const tasks = followUps(ofOrcid, records, nothingHere);
  expect(tasks.map((task) => (task.kind === 'orcidDetails' ? task.putCodes.length : 0))).toEqual([
    50, 50, 20,
  ]);
});

test('of what OpenAlex has, the registries are asked where it cut the authors', () => {
  const records = [record(), record({ hasMoreAuthors: true, versions: [journal(), preprint()] })];
  const tasks = [
    { kind: 'doi', doi: '10.5555/one' },
    { kind: 'arxiv', arxivId: '2401.01867' },
  ];
  expect(followUps(ofOpenalex, records, nothingHere)).toEqual(tasks);
  expect(followUps({ kind: 'openalexWork', id: 'W1' }, records, nothingHere)).toEqual(tasks);
});

test.each<LookupTask>([
  { kind: 'doi', doi: '10.5555/one' },
  { kind: 'arxiv', arxivId: '2401.01867' },
  { kind: 'orcidDetails', orcid: 'o', putCodes: ['1'] },
])('nothing follows a question for $kind', (task) => {
  expect(followUps(task, [record({ hasMoreAuthors: true })], nothingHere)).toEqual([]);
});
