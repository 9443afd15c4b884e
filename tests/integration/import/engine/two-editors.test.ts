/** Two editors import at once: nobody's word is lost, and each is told what came of theirs. */
import type { QueueItem } from '@/lib/import/queue/queue-item';
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

const numbers = Array.from({ length: 12 }, (_, place) => place);
const identifiers = numbers.map((place) => `doi:${doiOf(place)}`).toSorted();
const reading = { records: [recordOf(doiOf(1))], problems: [] };

test('two sessions work on one batch, and every work is there once', async () => {
  const said: string[] = [];
  const first = await openSession(storeOf(lake));
  first.subscribe(() => {
    for (const status of first.snapshot.runs.values())
      if (status.state === 'waiting') said.push(status.failure.code);
  });
  await first.startTasks('Twelve', numbers.map(doiTask));
  const second = await openSession(storeOf(lake));
  await Promise.all([finished(first), finished(second)]);
  expect(await storedItems(clientsOf(lake).writer)).toEqual(identifiers);
  // Whoever is second is not told that the site is away.
  expect(said.filter((code) => code !== 'changedMeanwhile')).toEqual([]);
  first.close();
  second.close();
});

test('a batch that one editor stops stops for the other one, too', async () => {
  let asked = 0;
  const lookups = {
    lookUp: async (left: Parameters<typeof answerTo>[0]) => {
      asked += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
      return answerTo(left);
    },
  };
  const first = await openSession(storeOf(lake), { lookups });
  await first.startTasks('Twelve', numbers.map(doiTask));
  const second = await openSession(storeOf(lake), { lookups });
  const id = first.snapshot.batches[0]?._id ?? '';
  await first.stop(id);
  await until(second, ({ runs }) => runs.get(id)?.state === 'stopped');
  const before = asked;
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(asked).toBe(before);
  expect(second.snapshot.batches[0]?.isStopped).toBe(true);
  first.close();
  second.close();
});

/** Two sessions that see the same open item. */
async function both() {
  const first = await openSession(storeOf(lake));
  await first.startReading('One', reading);
  const second = await openSession(storeOf(lake));
  const [item] = [...first.snapshot.items.values()];
  const [same] = [...second.snapshot.items.values()];
  if (item === undefined || same === undefined) throw new Error('There is no item.');
  return { first, second, item, same };
}

const works = () => clientsOf(lake).writer.fetch<object[]>('*[_type == "publication"]');
const status = ({ _id }: QueueItem) =>
  clientsOf(lake).writer.fetch<string>('*[_id == $_id][0].status', { _id });

test('both accept an item at once: it is one work, and neither is told of a failure', async () => {
  const { first, second, item, same } = await both();
  const reports = await Promise.all([first.accept([{ item }]), second.accept([{ item: same }])]);
  expect(reports.flatMap(({ failed }) => failed)).toEqual([]);
  expect(reports.map(({ created }) => created).toSorted()).toEqual([0, 1]);
  expect(await works()).toHaveLength(1);
  first.close();
  second.close();
});

test('what one refuses for good the other cannot take, and sees it then', async () => {
  const { first, second, item, same } = await both();
  await first.setStatus([item], 'never');
  const report = await second.accept([{ item: same }]);
  expect(report.failed).toMatchObject([{ error: { name: 'ItemChangedError' } }]);
  expect([await works(), await status(item)]).toEqual([[], 'never']);
  expect(second.snapshot.items.get(item._id)?.status).toBe('never');
  first.close();
  second.close();
});

test('what one took the other cannot refuse, and sees it then', async () => {
  const { first, second, item, same } = await both();
  await first.accept([{ item }]);
  await expect(second.setStatus([same], 'never')).rejects.toMatchObject({ statusCode: 409 });
  await until(second, ({ items }) => items.get(item._id)?.status === 'accepted');
  expect(await status(item)).toBe('accepted');
  first.close();
  second.close();
});

test('a source says more of an item while the other editor has it on the screen', async () => {
  const { first, second, item, same } = await both();
  const more = { ...recordOf(doiOf(1)), title: { language: 'en', text: 'By another title' } };
  await first.startReading('Again', { records: [more], problems: [] });
  const report = await second.accept([{ item: same }]);
  expect(report.failed).toHaveLength(1);
  const now = second.snapshot.items.get(item._id);
  expect(now?.title).toBe('By another title');
  expect(await second.accept(now ? [{ item: now }] : [])).toMatchObject({ created: 1, failed: [] });
  first.close();
  second.close();
});

test('both paste one DOI at once: of the two items one is a duplicate, and they become one work', async () => {
  const [first, second] = await Promise.all([
    openSession(storeOf(lake)),
    openSession(storeOf(lake)),
  ]);
  await Promise.all([first.startReading('One', reading), second.startReading('One', reading)]);
  const third = await openSession(storeOf(lake));
  const judged = [...third.snapshot.verdicts];
  expect(judged.map(([, { kind }]) => kind).toSorted()).toEqual(['new', 'possibleDuplicate']);
  const open = (kind: string) =>
    [...third.snapshot.verdicts].flatMap(([id, verdict]) => {
      const item = third.snapshot.items.get(id);
      return item && verdict.kind === kind ? [{ item }] : [];
    });
  await third.accept(open('new'));
  expect([...third.snapshot.verdicts.values()]).toMatchObject([
    { kind: 'here', reason: { reason: 'importedBefore' } },
  ]);
  await third.accept(
    open('here').map(({ item }) => ({ item, into: third.snapshot.known.works[0]?.id })),
  );
  expect(await works()).toHaveLength(1);
  for (const session of [first, second, third]) session.close();
});
