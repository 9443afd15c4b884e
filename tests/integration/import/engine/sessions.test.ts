/** One editor's import: it goes on wherever it was broken off, and nothing is lost or there twice. */
import type { ContentStore } from '@/lib/import/store/content-store';
import type { LookupAnswer } from '@/lib/import/run/lookups';
import { type RunningLake, startLake } from '@/tests/harness/lake';
import { clientsOf } from '@/tests/harness/sanity-clients';
import {
  answerTo,
  clear,
  doiOf,
  doiTask,
  finished,
  openSession,
  recordOf,
  storedItems,
  storeOf,
  until,
} from './engine';

let lake: RunningLake;
beforeAll(async () => {
  lake = await startLake();
});
afterEach(() => clear(clientsOf(lake).writer));
afterAll(() => lake.stop());

const tasks = ['a', 'b', 'c'].map(doiTask);
const identifiers = ['a', 'b', 'c'].map((name) => `doi:${doiOf(name)}`);

test('a source that fails is waited for, with what it says, and then asked again', async () => {
  const failure = {
    code: 'busy',
    source: 'crossref',
    retryAfterMs: 7_000,
    message: { fr: 'Attendez.', en: 'Wait.' },
  };
  const waited: number[] = [];
  let asked = 0;
  const session = await openSession(storeOf(lake), {
    lookups: {
      lookUp: async (left): Promise<LookupAnswer> => {
        asked += 1;
        if (asked === 3) throw new TypeError('fetch failed');
        return asked < 3 ? { done: [], failure } : answerTo(left);
      },
    },
    wait: async (milliseconds) => {
      waited.push(milliseconds);
    },
  });
  const seen: string[] = [];
  session.subscribe(() => {
    for (const status of session.snapshot.runs.values())
      if (status.state === 'waiting' && seen.at(-1) !== status.failure.code)
        seen.push(status.failure.code);
  });
  await session.startTasks('Three', tasks);
  await finished(session);
  expect(seen).toEqual(['busy', 'siteAway']);
  expect(waited).toEqual([7_000, 10_000, 20_000]);
  expect(await storedItems(clientsOf(lake).writer)).toEqual(identifiers);
  session.close();
});

test('a batch that is stopped asks nothing, also after a reload, until it is let go on', async () => {
  let asked = 0;
  const lookups = {
    lookUp: async (left: Parameters<typeof answerTo>[0]) => {
      asked += 1;
      await new Promise((resolve) => setTimeout(resolve, 30));
      return answerTo(left);
    },
  };
  const first = await openSession(storeOf(lake), { lookups });
  await first.startTasks('Three', tasks);
  await until(first, ({ items }) => items.size === 1);
  const id = first.snapshot.batches[0]?._id ?? '';
  await first.stop(id);
  expect(first.snapshot.batches[0]).toMatchObject({ isStopped: true });
  expect(first.snapshot.runs.get(id)).toEqual({ state: 'stopped' });
  first.close();
  const before = asked;
  const second = await openSession(storeOf(lake), { lookups });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect([asked, second.snapshot.runs.get(id)]).toEqual([before, { state: 'stopped' }]);
  await second.continue(id);
  await finished(second);
  expect(await storedItems(clientsOf(lake).writer)).toEqual(identifiers);
  second.close();
});

/** A store that does something else at the call of a number: `n` counts questions and transactions. */
function breaking(
  store: ContentStore,
  at: number,
  how: 'before' | 'after',
): ContentStore & { calls: number } {
  const broken = {
    calls: 0,
    query: (...args: Parameters<ContentStore['query']>) => call(() => store.query(...args)),
    transact: (...args: Parameters<ContentStore['transact']>) =>
      call(() => store.transact(...args)),
  };
  async function call<Result>(work: () => Promise<Result>): Promise<Result> {
    broken.calls += 1;
    if (broken.calls < at) return work();
    if (broken.calls === at && how === 'after') await work();
    throw new TypeError('fetch failed');
  }
  return broken;
}

describe.each(['before', 'after'] as const)('broken off %s any call of the store', (how) => {
  test('the next session goes on: nothing is lost, nothing is there twice', async () => {
    const { writer } = clientsOf(lake);
    for (let at = 1; at < 100; at += 1) {
      const store = breaking(storeOf(lake), at, how);
      let isBroken = false;
      const first = await openSession(store, {
        onProblem: () => (isBroken = true),
        wait: () => new Promise(() => undefined),
      }).catch(() => undefined);
      const begun = await first?.startTasks('Three', tasks).then(
        () => true,
        () => false,
      );
      if (first && begun) {
        while (!isBroken && store.calls < at && first.snapshot.items.size < 3)
          await new Promise((resolve) => setTimeout(resolve, 2));
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      first?.close();
      const second = await openSession(storeOf(lake));
      if (second.snapshot.batches.length === 0) await second.startTasks('Three', tasks);
      await finished(second);
      expect([at, await storedItems(writer)]).toEqual([at, identifiers]);
      expect([at, second.snapshot.items.size, second.snapshot.verdicts.size]).toEqual([at, 3, 3]);
      second.close();
      await clear(writer);
      if (store.calls < at) return;
    }
  }, 120_000);
});

test('a store that fails now and then loses nothing within one session either', async () => {
  const inner = storeOf(lake);
  let calls = 0;
  const flaky = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    calls += 1;
    // Reading everything is six questions: it has to come through now and then.
    if (calls % 13 === 0) throw new TypeError('fetch failed');
    const result = await work();
    if (calls % 17 === 0) throw new TypeError('the answer is lost');
    return result;
  };
  const session = await openSession(inner);
  session.close();
  const store: ContentStore = {
    query: (...args) => flaky(() => inner.query(...args)),
    transact: (...args) => flaky(() => inner.transact(...args)),
  };
  const many = Array.from({ length: 20 }, (_, place) => doiTask(place));
  let opened: Awaited<ReturnType<typeof openSession>> | undefined;
  for (let tries = 0; opened === undefined && tries < 5; tries += 1)
    opened = await openSession(store).catch(() => undefined);
  if (opened === undefined) throw new Error('It does not open.');
  await opened.startTasks('Twenty', many).catch(() => undefined);
  if (opened.snapshot.batches.length === 0) await opened.startTasks('Twenty', many);
  await finished(opened);
  const stored = await storedItems(clientsOf(lake).writer);
  expect(stored).toEqual(
    Array.from({ length: 20 }, (_, place) => `doi:${doiOf(place)}`).toSorted(),
  );
  opened.close();
}, 60_000);

test('works with three thousand authors go into the queue, however many there are', async () => {
  const authors = Array.from({ length: 3_000 }, (_, place) => ({
    name: `Given${place} Family${place}`,
    givenName: `Given${place}`,
    familyName: `Family${place}`,
    isOrganization: false,
    affiliation: `The Institute of Physics of a rather large University, Department ${place % 40}, Somewhere`,
  }));
  const records = Array.from({ length: 30 }, (_, place) => ({
    ...recordOf(doiOf(place)),
    authors,
  }));
  const session = await openSession(storeOf(lake));
  await session.startReading('ATLAS', { records, problems: [] });
  expect(session.snapshot.items.size).toBe(30);
  await session.setStatus([...session.snapshot.items.values()], 'never');
  expect([...session.snapshot.items.values()].every(({ status }) => status === 'never')).toBe(true);
  session.close();
}, 60_000);

test('a second reading of the same changes nothing, whatever was decided', async () => {
  const reading = { records: [0, 1, 2, 3].map((place) => recordOf(doiOf(place))), problems: [] };
  const session = await openSession(storeOf(lake));
  await session.startReading('Four', reading);
  const items = [...session.snapshot.items.values()];
  await session.setStatus(items.slice(0, 1), 'never');
  const report = await session.accept(items.slice(1, 3).map((item) => ({ item })));
  expect(report).toMatchObject({ created: 2, failed: [] });
  const revisions = () =>
    clientsOf(lake).writer.fetch('*[_type != "importBatch"] | order(_id) {_id, _rev}');
  const before = await revisions();
  await session.startReading('Four', reading);
  expect(await revisions()).toEqual(before);
  session.close();
});
