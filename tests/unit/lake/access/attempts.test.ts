import { Attempts } from '@/sanity/lake/access/attempts';

function attemptsAt(start: number) {
  let now = start;
  const attempts = new Attempts(
    { most: 3, milliseconds: 60_000 },
    { most: 5, milliseconds: 10_000 },
    () => now,
  );
  return { attempts, pass: (milliseconds: number) => (now += milliseconds) };
}

test('a name may be tried so often in its time, and again when the first attempt is old', () => {
  const { attempts, pass } = attemptsAt(1_000);
  expect([1, 2, 3].map(() => attempts.begin('a'))).toEqual([undefined, undefined, undefined]);
  expect(attempts.begin('a')).toBe(60);
  pass(45_500);
  expect(attempts.begin('a')).toBe(15);
  pass(14_500);
  expect(attempts.begin('a')).toBeUndefined();
});

test('a refused attempt does not make the wait longer', () => {
  const { attempts, pass } = attemptsAt(0);
  for (let count = 0; count < 3; count += 1) attempts.begin('a');
  for (let count = 0; count < 100; count += 1) attempts.begin('a');
  pass(60_000);
  expect(attempts.begin('a')).toBeUndefined();
});

test('many names at once are bounded in all', () => {
  const { attempts, pass } = attemptsAt(0);
  const names = ['a', 'b', 'c', 'd', 'e'];
  expect(names.map((name) => attempts.begin(name))).toEqual(names.map(() => undefined));
  expect(attempts.begin('f')).toBe(10);
  pass(10_000);
  expect(attempts.begin('f')).toBeUndefined();
});

test('the right key forgets what was mistyped, of that name only', () => {
  const { attempts } = attemptsAt(0);
  attempts.begin('b');
  for (let count = 0; count < 3; count += 1) attempts.begin('a');
  attempts.forget('a');
  expect(attempts.begin('a')).toBeUndefined();
  expect(attempts.begin('a')).toBeUndefined();
  expect(attempts.begin('a')).toBeUndefined();
  expect(attempts.begin('a')).toBe(60);
});
