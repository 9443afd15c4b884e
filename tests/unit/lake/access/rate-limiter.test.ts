import { RateLimiter } from '@/sanity/lake/access/rate-limiter';

function attemptsAt(start: number) {
  let now = start;
  const attempts = new RateLimiter(
    { attempts: 3, milliseconds: 60_000 },
    { attempts: 5, milliseconds: 10_000 },
    () => now,
  );
  return { attempts, pass: (milliseconds: number) => (now += milliseconds) };
}

test('a name may be tried so often in its time, and again when the first attempt is old', () => {
  const { attempts, pass } = attemptsAt(1_000);
  expect([1, 2, 3].map(() => attempts.consume('a'))).toEqual([undefined, undefined, undefined]);
  expect(attempts.consume('a')).toBe(60);
  pass(45_500);
  expect(attempts.consume('a')).toBe(15);
  pass(14_500);
  expect(attempts.consume('a')).toBeUndefined();
});

test('a refused attempt does not make the wait longer', () => {
  const { attempts, pass } = attemptsAt(0);
  for (let count = 0; count < 3; count += 1) attempts.consume('a');
  for (let count = 0; count < 100; count += 1) attempts.consume('a');
  pass(60_000);
  expect(attempts.consume('a')).toBeUndefined();
});

test('many names at once are bounded in all', () => {
  const { attempts, pass } = attemptsAt(0);
  const names = ['a', 'b', 'c', 'd', 'e'];
  expect(names.map((name) => attempts.consume(name))).toEqual(names.map(() => undefined));
  expect(attempts.consume('f')).toBe(10);
  pass(10_000);
  expect(attempts.consume('f')).toBeUndefined();
});

test('the right key forgets what was mistyped, of that name only', () => {
  const { attempts } = attemptsAt(0);
  attempts.consume('b');
  for (let count = 0; count < 3; count += 1) attempts.consume('a');
  attempts.reset('a');
  expect(attempts.consume('a')).toBeUndefined();
  expect(attempts.consume('a')).toBeUndefined();
  expect(attempts.consume('a')).toBeUndefined();
  expect(attempts.consume('a')).toBe(60);
});
