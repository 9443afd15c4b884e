import fc from 'fast-check';

import { FairQueue } from '@/sanity/lake/query-pool/fair-queue';

function allOf<Item>(queue: FairQueue<Item>): Item[] {
  const taken: Item[] = [];
  for (let next = queue.take(); next !== undefined; next = queue.take()) taken.push(next);
  return taken;
}

test('owners are served in turn, and what one has put in stays in its order', () => {
  const queue = new FairQueue<string>();
  for (const item of ['a1', 'a2', 'a3', 'b1', 'b2', 'c1']) queue.add(item.slice(0, 1), item);
  expect(queue.length).toBe(6);
  expect(allOf(queue)).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
  expect(queue.length).toBe(0);
});

test('who comes later waits for one item of every other owner at most', () => {
  const queue = new FairQueue<string>();
  for (let n = 0; n < 100; n += 1) queue.add('a', `a${n}`);
  queue.take();
  queue.add('b', 'b0');
  expect([queue.take(), queue.take()]).toContain('b0');
});

test('an item that is taken out is not served, and another owner’s equal one is', () => {
  const queue = new FairQueue<string>();
  queue.add('a', 'same');
  queue.add('b', 'same');
  queue.remove('a', 'same');
  queue.remove('a', 'same');
  queue.remove('nobody', 'same');
  expect(queue.length).toBe(1);
  expect(allOf(queue)).toEqual(['same']);
});

test('room is made by the newest item of who has most, for who has fewer', () => {
  const queue = new FairQueue<string>();
  for (const item of ['a1', 'a2', 'a3', 'b1', 'b2']) queue.add(item.slice(0, 1), item);
  expect(queue.makeRoomFor('a')).toBeUndefined();
  expect(queue.makeRoomFor('b')).toBeUndefined();
  expect(queue.makeRoomFor('c')).toBe('a3');
  queue.add('c', 'c1');
  expect(queue.length).toBe(5);
  expect(allOf(queue).sort()).toEqual(['a1', 'a2', 'b1', 'b2', 'c1']);
  expect(queue.makeRoomFor('a')).toBeUndefined();
});

test('nothing is lost or served twice, whatever is added, taken and removed', () => {
  const owner = fc.constantFrom('a', 'b', 'c', '__proto__');
  const step = fc.oneof(
    fc.record({ does: fc.constant('add'), owner }),
    fc.record({ does: fc.constant('take'), owner }),
    fc.record({ does: fc.constant('remove'), owner }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const queue = new FairQueue<number>();
      const inside = new Map<number, string>();
      const served: number[] = [];
      for (const [index, { does, owner: who }] of steps.entries()) {
        if (does === 'add') {
          queue.add(who, index);
          inside.set(index, who);
        } else if (does === 'take') {
          const item = queue.take();
          expect(item === undefined).toBe(inside.size === 0);
          if (item === undefined) continue;
          expect(inside.delete(item)).toBe(true);
          served.push(item);
        } else {
          const [first] = [...inside].find(([, each]) => each === who) ?? [];
          if (first === undefined) continue;
          queue.remove(who, first);
          inside.delete(first);
        }
        expect(queue.length).toBe(inside.size);
      }
      expect(allOf(queue).sort()).toEqual([...inside.keys()].sort());
    }),
    { numRuns: 500, seed: 1 },
  );
});
