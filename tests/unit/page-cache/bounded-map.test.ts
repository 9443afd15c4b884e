import { BoundedMap } from '@/lib/page-cache/bounded-map';

test('beyond its size, a map forgets what was added first', () => {
  const map = new BoundedMap<string, number>(2, [['a', 1]]);
  map.set('b', 2).set('a', 3).set('c', 4);
  expect([...map]).toEqual([
    ['b', 2],
    ['c', 4],
  ]);
});
