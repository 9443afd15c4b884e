import { openWriteQueue } from '@/sanity/studio/connections/write-queue';

/** What has settled, once all that can go on has gone on. */
async function settled(waits: Readonly<Record<string, Promise<void> | undefined>>) {
  const names: string[] = [];
  for (const [name, wait] of Object.entries(waits)) void wait?.then(() => names.push(name));
  await new Promise((resolve) => setTimeout(resolve));
  return names;
}

test('as long as every answer comes, nothing waits', () => {
  const queue = openWriteQueue();
  const first = queue.add();
  expect(first.turn()).toBeUndefined();
  expect(queue.add().turn()).toBeUndefined();
  expect(queue.untilSettled()).toBeUndefined();
});

test('after a lost answer writes are sent one by one, in the order in which they came', async () => {
  const queue = openWriteQueue();
  const [first, second] = [queue.add(), queue.add()];
  second.lose();
  first.lose();
  const third = queue.add();
  expect(first.turn()).toBeUndefined();
  const turns = { second: second.turn(), third: third.turn() };
  expect(await settled(turns)).toEqual([]);
  first.settle();
  expect(await settled(turns)).toEqual(['second']);
  second.settle();
  expect(await settled(turns)).toEqual(['second', 'third']);
});

test('a read waits for the lost write, and for those that came behind it', async () => {
  const queue = openWriteQueue();
  const first = queue.add();
  first.lose();
  const read = { read: queue.untilSettled() };
  const second = queue.add();
  first.settle();
  expect(await settled(read)).toEqual([]);
  second.settle();
  expect(await settled(read)).toEqual(['read']);
});

test('once all is answered, nothing waits any more', () => {
  const queue = openWriteQueue();
  const first = queue.add();
  first.lose();
  first.settle();
  first.settle();
  queue.add();
  expect(queue.add().turn()).toBeUndefined();
  expect(queue.untilSettled()).toBeUndefined();
});
