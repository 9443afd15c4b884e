import { OneTimeCodes } from '@/sanity/lake/access/one-time-codes';

const studioOrigin = 'http://localhost:3000';

test('a ticket works once', () => {
  const tickets = new OneTimeCodes();
  const sid = tickets.issue('marie', studioOrigin);
  // What Studio takes for a sid.
  expect(`#sid=${sid}`).toMatch(/sid=([^&]{20,})&?/);
  expect(tickets.redeem(sid, studioOrigin)).toBe('marie');
  expect(tickets.redeem(sid, studioOrigin)).toBeUndefined();
});

test('a ticket is over after a minute', () => {
  let now = 0;
  const tickets = new OneTimeCodes(() => now);
  const [first, second] = [tickets.issue('a', studioOrigin), tickets.issue('b', studioOrigin)];
  now = 59_999;
  expect(tickets.redeem(first, studioOrigin)).toBe('a');
  now = 60_000;
  expect(tickets.redeem(second, studioOrigin)).toBeUndefined();
});

test('a ticket is for pages of one origin, and an attempt from another uses it up', () => {
  const tickets = new OneTimeCodes();
  const sid = tickets.issue('a', studioOrigin);
  expect(tickets.redeem(sid, 'http://localhost:3001')).toBeUndefined();
  expect(tickets.redeem(sid, studioOrigin)).toBeUndefined();
  expect(tickets.redeem(tickets.issue('a', studioOrigin), null)).toBe('a');
});

test('tickets that nobody takes do not pile up', () => {
  const tickets = new OneTimeCodes();
  const first = tickets.issue('a', studioOrigin);
  for (let count = 0; count < 1000; count += 1) tickets.issue('b', studioOrigin);
  expect(tickets.redeem(first, studioOrigin)).toBeUndefined();
  expect(tickets.redeem(tickets.issue('c', studioOrigin), studioOrigin)).toBe('c');
});
