import { OneTimeCodes } from '@/sanity/lake/access/one-time-codes';

const studioOrigin = 'http://localhost:3000';

test('a one-time code works once', () => {
  const codes = new OneTimeCodes();
  const code = codes.issue('marie', studioOrigin);
  // What Studio takes for a code.
  expect(`#code=${code}`).toMatch(/code=([^&]{20,})&?/);
  expect(codes.redeem(code, studioOrigin)).toBe('marie');
  expect(codes.redeem(code, studioOrigin)).toBeUndefined();
});

test('a one-time code is over after a minute', () => {
  let now = 0;
  const codes = new OneTimeCodes(() => now);
  const [first, second] = [codes.issue('a', studioOrigin), codes.issue('b', studioOrigin)];
  now = 59_999;
  expect(codes.redeem(first, studioOrigin)).toBe('a');
  now = 60_000;
  expect(codes.redeem(second, studioOrigin)).toBeUndefined();
});

test('a one-time code is for pages of one origin, and an attempt from another uses it up', () => {
  const codes = new OneTimeCodes();
  const code = codes.issue('a', studioOrigin);
  expect(codes.redeem(code, 'http://localhost:3001')).toBeUndefined();
  expect(codes.redeem(code, studioOrigin)).toBeUndefined();
  expect(codes.redeem(codes.issue('a', studioOrigin), null)).toBe('a');
});

test('codes that nobody redeems do not pile up', () => {
  const codes = new OneTimeCodes();
  const first = codes.issue('a', studioOrigin);
  for (let count = 0; count < 1000; count += 1) codes.issue('b', studioOrigin);
  expect(codes.redeem(first, studioOrigin)).toBeUndefined();
  expect(codes.redeem(codes.issue('c', studioOrigin), studioOrigin)).toBe('c');
});
