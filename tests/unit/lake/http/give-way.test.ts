import { firstToGiveWay } from '@/sanity/lake/http/give-way';

const occupants = (text: string) =>
  [...text].map((owner, since) => ({ owner, since, place: `${owner}${since}` }));

test.each([
  ['', []],
  ['a', ['a0']],
  // All of one owner: as behind a proxy.
  ['aaaa', ['a0']],
  ['abbb', ['b1']],
  ['bacabab', ['b0']],
  ['cbabcab', ['b1']],
])('of "%s" gives way: %j', (places, expected) => {
  expect(firstToGiveWay(occupants(places)).map(({ place }) => place)).toEqual(expected);
});

test('as many as are needed give way, all of one owner', () => {
  const given = firstToGiveWay(occupants('abbba'), 10);
  expect(given.map(({ place }) => place)).toEqual(['b1', 'b2', 'b3']);
});
