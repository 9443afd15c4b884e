import { isAllowedOrigin } from '@/sanity/lake/http/cors';

test.each([
  ['http://localhost:3000', true],
  ['http://portrait.localhost:3333', true],
  ['http://portrait.s2.localhost:3333', true],
  ['http://127.0.0.1:3000', true],
  ['http://[::1]:3000', true],
  ['https://localhost.evil.example', false],
  ['https://evil.example', false],
  ['http://127.0.0.1.evil.example', false],
  ['null', false],
])('by default the origin %s is allowed: %s', (origin, expected) => {
  expect(isAllowedOrigin(origin, undefined)).toBe(expected);
});

test('a list of origins is taken as it is', () => {
  expect(isAllowedOrigin('https://portrait.example', ['https://portrait.example'])).toBe(true);
  expect(isAllowedOrigin('http://localhost:3000', ['https://portrait.example'])).toBe(false);
});
