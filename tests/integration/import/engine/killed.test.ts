/** The lake is killed while an import writes: it goes on with the lake that comes after. */
import { clientStore } from '@/lib/import/store/client-store';
import type { ContentStore } from '@/lib/import/store/content-store';
import { temporaryFolder } from '@/tests/harness/lake';
import { type LakeProcess, startLakeProcess } from '@/tests/harness/lake-process';
import { clientOf } from '@/tests/harness/sanity-clients';
import { doiOf, doiTask, finished, openSession, storedItems } from './engine';

const folder = temporaryFolder();
let lake: LakeProcess;
beforeAll(async () => {
  lake = await startLakeProcess(folder.path);
});
afterAll(async () => {
  await lake.kill('SIGKILL');
  folder.remove();
});

test('a session outlives the lake: nothing is lost, nothing is there twice', async () => {
  const client = () => clientOf(lake, { perspective: 'raw' });
  const store: ContentStore = {
    query: (...args) => clientStore(client()).query(...args),
    transact: (...args) => clientStore(client()).transact(...args),
  };
  const session = await openSession(store);
  await session.startTasks(
    'Sixty',
    Array.from({ length: 60 }, (_, place) => doiTask(place)),
  );
  for (let times = 0; times < 3; times += 1) {
    await new Promise((resolve) => setTimeout(resolve, 60 + 40 * times));
    await lake.kill('SIGKILL');
    lake = await startLakeProcess(folder.path);
  }
  await finished(session);
  const expected = Array.from({ length: 60 }, (_, place) => `doi:${doiOf(place)}`).toSorted();
  expect(await storedItems(client())).toEqual(expected);
  expect(session.snapshot.items.size).toBe(60);

  const items = [...session.snapshot.items.values()];
  const accepting = session.accept(items.map((item) => ({ item })));
  await lake.kill('SIGKILL');
  const report = await accepting.catch(() => undefined);
  lake = await startLakeProcess(folder.path);
  const after = await openSession(store);
  const open = [...after.snapshot.items.values()].filter(({ status }) => status === 'open');
  // What the report calls failed is open, or was written and its answer was lost.
  expect(open.length).toBeLessThanOrEqual(report?.failed.length ?? 60);
  const rest = await after.accept(open.map((item) => ({ item })));
  expect(rest.failed).toEqual([]);
  expect(await client().fetch<number>('count(*[_type == "publication"])')).toBe(60);
  session.close();
  after.close();
}, 120_000);
