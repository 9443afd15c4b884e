/** A source that never answers: the command waits longer each time, gives up, and leaves the batch. */
import { clientStore } from '@/lib/import/store/client-store';
import type { LookupFailure } from '@/lib/import/run/lookups';
import { GivenUpError } from '@/sanity/cli/import/batch-end';
import { importWorks } from '@/sanity/cli/import/import-works';

import { type RunningLake, startLake } from '../../../harness/lake';
import { clientOf } from '../../../harness/sanity-clients';

let lake: RunningLake;
beforeAll(async () => {
  lake = await startLake();
});
afterAll(() => lake.stop());

const away: LookupFailure = {
  code: 'unavailable',
  source: 'crossref',
  message: { fr: 'Crossref ne répond pas.', en: 'Crossref does not answer.' },
};

test.each([
  ['a source', () => Promise.resolve({ done: [], failure: away }), away.message.en],
  ['the content', () => Promise.reject(new Error('ECONNREFUSED')), 'The content cannot be read'],
])(
  'after five failures in a row of %s it gives up, and the batch is left',
  async (_, lookUp, said) => {
    const waits: number[] = [];
    const lines: string[] = [];
    const client = clientOf(lake, { perspective: 'raw' });
    const run = importWorks(
      {
        does: 'lookUp',
        title: 'a DOI',
        tasks: [{ kind: 'doi', doi: '10.5555/one' }],
        accepts: false,
        isDry: false,
        asJson: false,
      },
      {
        store: clientStore(client),
        lookups: { lookUp },
        wait: (milliseconds) => Promise.resolve(void waits.push(milliseconds)),
        progress: { update() {}, say: (line) => void lines.push(line), end() {} },
        signal: new AbortController().signal,
      },
    );
    await expect(run).rejects.toThrow(GivenUpError);
    await expect(run).rejects.toThrow(said);
    expect(waits.slice(0, 4)).toEqual([5_000, 10_000, 20_000, 40_000]);
    const again = lines.filter((line) => line.includes('asked again at'));
    expect(again).toHaveLength(4);
    const left = await client.fetch<{ isStopped: boolean; tasks: string }[]>(
      '*[_type == "importBatch"] | order(startedAt desc) [0...1] {isStopped, tasks}',
    );
    expect(left).toEqual([{ isStopped: false, tasks: expect.stringContaining('10.5555/one') }]);
  },
);
