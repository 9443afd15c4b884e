import type { LookupTask } from '@/lib/import/queue/batch';
import type { LookupAnswer } from '@/lib/import/run/lookups';
import { lookUpWork } from '@/lib/import/run/look-up-work';
import { record } from '../records/source-records';

type Answers = (tasks: readonly LookupTask[]) => LookupAnswer;

/** Lookups that answer in turn, and the tasks that they were asked for. */
function lookups(...answers: Answers[]) {
  const asked: (readonly LookupTask[])[] = [];
  return {
    asked,
    lookUp: async (tasks: readonly LookupTask[]) => {
      asked.push(tasks);
      const answer = answers[asked.length - 1];
      if (answer === undefined) throw new Error('Nothing more is expected to be asked.');
      return answer(tasks);
    },
  };
}

const doi = { kind: 'doi', doi: '10.5555/one' } as const;
const arxiv = { kind: 'arxiv', arxivId: '2401.01867' } as const;
const openalex = { kind: 'openalexWork', id: 'W1' } as const;
const failure = { code: 'busy', source: 'crossref', message: { fr: 'Occupé.', en: 'Busy.' } };

function found(task: LookupTask, more = {}) {
  return { task, reading: { records: [record(more)], problems: [] } };
}

test('a work is what its source says of it', async () => {
  const source = lookups(() => ({ done: [found(doi)] }));
  expect(await lookUpWork([doi], source)).toEqual({ records: [record()], problems: [] });
  expect(source.asked).toEqual([[doi]]);
});

test('what the server had no time for is asked for again', async () => {
  const source = lookups(
    () => ({ done: [found(doi)] }),
    () => ({ done: [found(arxiv, { source: 'arxiv' })] }),
  );
  const { records } = await lookUpWork([doi, arxiv], source);
  expect(records.map(({ source: name }) => name)).toEqual(['crossref', 'arxiv']);
  expect(source.asked).toEqual([[doi, arxiv], [arxiv]]);
});

test('authors that OpenAlex cut are asked for at the registry, once', async () => {
  const cut = { source: 'openalex' as const, sourceId: 'W1', hasMoreAuthors: true };
  const source = lookups(
    () => ({ done: [found(openalex, cut)] }),
    () => ({ done: [found(doi)] }),
  );
  const { records } = await lookUpWork([openalex], source);
  expect(records.map(({ source: name }) => name)).toEqual(['openalex', 'crossref']);
  expect(source.asked).toEqual([[openalex], [doi]]);
});

test('a source that is away ends it, and says so', async () => {
  const source = lookups(() => ({ done: [], failure }));
  expect(await lookUpWork([doi], source)).toEqual({ records: [], problems: [], failure });
});

test('a server that never does anything is not asked for ever', async () => {
  const nothing: Answers = () => ({ done: [] });
  const source = lookups(...Array.from({ length: 20 }, () => nothing));
  expect(await lookUpWork([doi], source)).toEqual({ records: [], problems: [] });
  expect(source.asked.length).toBeLessThan(20);
});
