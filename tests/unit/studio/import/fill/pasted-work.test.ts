import type { LookupTask } from '@/lib/import/queue/batch';
import type { LookupAnswer } from '@/lib/import/run/lookups';
import type { SourceReading } from '@/lib/import/source-record';
import { readPastedWork } from '@/sanity/studio/import/fill/pasted-work';
import { journal, preprint, record } from '../../../import/records/source-records';

/** A site whose sources say this of whatever they are asked. */
function site(reading: Partial<SourceReading> = { records: [record()] }) {
  const asked: LookupTask[] = [];
  const lookUp = async (tasks: readonly LookupTask[]): Promise<LookupAnswer> => {
    asked.push(...tasks);
    return {
      done: tasks.map((task) => ({ task, reading: { records: [], problems: [], ...reading } })),
    };
  };
  return { asked, lookUp };
}

const entry = (key: string) =>
  `@article{${key}, title = {On ${key}}, author = {Kwok, Devin}, year = 2020}\n`;

test.each<[string, LookupTask]>([
  ['https://doi.org/10.5555/ONE', { kind: 'doi', doi: '10.5555/one' }],
  ['arXiv:2401.01867v2', { kind: 'arxiv', arxivId: '2401.01867' }],
  ['https://openalex.org/W2741809807', { kind: 'openalexWork', id: 'W2741809807' }],
  [
    'Kwok & Silva (2024).\nOn the shape of loss surfaces.\ndoi:10.5555/one',
    { kind: 'doi', doi: '10.5555/one' },
  ],
])('%j is asked for through the site', async (text, task) => {
  const lookups = site();
  expect(await readPastedWork(text, lookups)).toEqual({ kind: 'work', records: [record()] });
  expect(lookups.asked).toEqual([task]);
});

test('a reference in BibTeX is read here', async () => {
  const lookups = site();
  const pasted = await readPastedWork(entry('valleys'), lookups);
  expect(pasted).toMatchObject({ kind: 'work', records: [{ title: { text: 'On valleys' } }] });
  expect(lookups.asked).toEqual([]);
});

test('the DOI and the arXiv id of one work are one work', async () => {
  const both = [
    record({ versions: [journal()], sameWorkAs: [{ arxivId: '2401.01867' }] }),
    record({ source: 'arxiv', versions: [preprint()] }),
  ];
  const pasted = await readPastedWork('10.5555/one, arXiv:2401.01867', site({ records: both }));
  expect(pasted.kind).toBe('work');
});

test.each([
  ['two references', entry('valleys') + entry('mountains')],
  ['four identifiers', '10.5555/one 10.5555/two 10.5555/three 10.5555/four'],
])('%s are more than one work', async (_what, text) => {
  expect(await readPastedWork(text, site())).toEqual({ kind: 'several' });
});

test('identifiers of different works are more than one work', async () => {
  const two = [
    record(),
    record({
      sourceId: '10.5555/two',
      title: { text: 'Something else' },
      versions: [journal({ doi: '10.5555/two' })],
    }),
  ];
  const pasted = await readPastedWork('10.5555/one 10.5555/two', site({ records: two }));
  expect(pasted).toEqual({ kind: 'several' });
});

test.each(['https://orcid.org/0000-0002-1825-0097', 'https://openalex.org/A5023888391'])(
  '%s is a person, and nobody is asked',
  async (text) => {
    const lookups = site();
    expect(await readPastedWork(text, lookups)).toEqual({ kind: 'person' });
    expect(lookups.asked).toEqual([]);
  },
);

test('words are quoted, with the reason why they cannot be used', async () => {
  expect(await readPastedWork('On the shape of loss surfaces', site())).toMatchObject({
    kind: 'unusable',
    pieces: [{ text: 'On the shape of loss surfaces', reason: 'words' }],
  });
});

test('a source that does not know it says so', async () => {
  const problems = [
    { source: 'crossref' as const, where: '10.5555/one', reason: 'notFound' as const },
  ];
  expect(await readPastedWork('10.5555/one', site({ problems }))).toEqual({
    kind: 'problems',
    problems,
  });
});

test('a source that is away is named, whatever else was found', async () => {
  const failure = { code: 'busy', source: 'crossref', message: { fr: 'Occupé.', en: 'Busy.' } };
  const lookUp = async () => ({ done: [], failure });
  expect(await readPastedWork('10.5555/one', { lookUp })).toEqual({ kind: 'failed', failure });
});
