import { RateLimiter } from '@/sanity/lake/access/rate-limiter';

function limiterAt(start: number) {
  let now = start;
  const limiter = new RateLimiter(
    { attempts: 3, milliseconds: 60_000 },
    { attempts: 5, milliseconds: 10_000 },
    () => now,
  );
  return { limiter, pass: (milliseconds: number) => (now += milliseconds) };
}

test('a name may be tried so often in its time, and again when the first attempt is old', () => {
  const { limiter, pass } = limiterAt(1_000);
  expect([1, 2, 3].map(() => limiter.consume('a'))).toEqual([undefined, undefined, undefined]);
  expect(limiter.consume('a')).toBe(60);
  pass(45_500);
  expect(limiter.consume('a')).toBe(15);
  pass(14_500);
  expect(limiter.consume('a')).toBeUndefined();
});

test('a refused attempt does not make the wait longer', () => {
  const { limiter, pass } = limiterAt(0);
  for (let count = 0; count < 3; count += 1) limiter.consume('a');
  for (let count = 0; count < 100; count += 1) limiter.consume('a');
  pass(60_000);
  expect(limiter.consume('a')).toBeUndefined();
});

test('many names at once are bounded in all', () => {
  const { limiter, pass } = limiterAt(0);
  const names = ['a', 'b', 'c', 'd', 'e'];
  expect(names.map((name) => limiter.consume(name))).toEqual(names.map(() => undefined));
  expect(limiter.consume('f')).toBe(10);
  pass(10_000);
  expect(limiter.consume('f')).toBeUndefined();
});

test('the right key forgets what was mistyped, of that name only', () => {
  const { limiter } = limiterAt(0);
  limiter.consume('b');
  for (let count = 0; count < 3; count += 1) limiter.consume('a');
  limiter.reset('a');
  expect(limiter.consume('a')).toBeUndefined();
  expect(limiter.consume('a')).toBeUndefined();
  expect(limiter.consume('a')).toBeUndefined();
  expect(limiter.consume('a')).toBe(60);
});
