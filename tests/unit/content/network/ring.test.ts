import { ringOrder } from '@/lib/content/network/ring-order';
import { maxOnRing, ringPlaces, ringRadius } from '@/lib/content/network/ring-places';

const letters = (text: string) => [...text];

/** How far apart two people stand on a ring. */
function distance(ring: readonly string[], a: string, b: string): number {
  const steps = Math.abs(ring.indexOf(a) - ring.indexOf(b));
  return Math.min(steps, ring.length - steps);
}

describe('the order on the ring', () => {
  test('people who write together stand beside each other', () => {
    const ring = ringOrder(letters('abcdef'), [letters('ad'), letters('be'), letters('cf')]);
    for (const [a = '', b = ''] of ['ad', 'be', 'cf'].map(letters)) {
      expect(distance(ring, a, b)).toBe(1);
    }
  });

  test('a group of three stands together', () => {
    const teams = [letters('ace'), letters('ace'), letters('bdf'), letters('ab')];
    const ring = ringOrder(letters('abcdef'), teams);
    const apart = ['ac', 'ce', 'ae'].map(letters).map(([a = '', b = '']) => distance(ring, a, b));
    expect(apart.toSorted()).toEqual([1, 1, 2]);
  });

  test.each([
    ['nobody', '', []],
    ['one person', 'a', ['a']],
    ['two people', 'ab', ['a', 'b']],
  ])('of %s is theirs', (_, people, ring) => {
    expect(ringOrder(letters(people), [letters(people)])).toEqual(ring);
  });

  test('of people who never wrote together begins with the first and has each once', () => {
    const ring = ringOrder(letters('abcdefgh'), []);
    expect(ring[0]).toBe('a');
    expect(ring.toSorted()).toEqual(letters('abcdefgh'));
  });

  test('is the same each time, and others in a team change nothing', () => {
    const people = letters('abcdefghijklmnopqrstuvwx');
    const teams = Array.from({ length: 60 }, (_, work) =>
      people.filter((__, index) => (index * 7 + work * 5) % 11 < 3),
    );
    const ring = ringOrder(people, teams);
    expect(ringOrder(people, teams)).toEqual(ring);
    expect(
      ringOrder(
        people,
        teams.map((team) => [...team, 'somebody']),
      ),
    ).toEqual(ring);
    expect(new Set(ring).size).toBe(people.length);
  });
});

describe.each([3, 4, 13, 24])('the places of %i people', (count) => {
  const places = ringPlaces(count);

  test('are on one ring, and no two are the same', () => {
    for (const { x, y } of places) {
      expect(Math.abs(Math.hypot(x, y) - ringRadius(count))).toBeLessThan(1.5);
    }
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(count);
  });

  test('leave room for a name between two of a side', () => {
    for (const isRight of [true, false]) {
      const heights = places
        .filter(({ x }) => x > 0 === isRight)
        .map(({ y }) => y)
        .toSorted((a, b) => a - b);
      for (const [index, y] of heights.slice(1).entries()) {
        expect(y - (heights[index] ?? 0)).toBeGreaterThanOrEqual(20);
      }
    }
  });
});

test('so many names as fit are drawn around a ring no wider than a column of text', () => {
  expect(ringRadius(maxOnRing)).toBeLessThanOrEqual(150);
});
