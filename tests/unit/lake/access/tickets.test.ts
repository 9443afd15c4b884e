import { Tickets } from '@/sanity/lake/access/tickets';

const ORIGIN = 'http://localhost:3000';

test('a ticket works once', () => {
  const tickets = new Tickets();
  const sid = tickets.issue('marie', ORIGIN);
  // What Studio takes for a sid.
  expect(`#sid=${sid}`).toMatch(/sid=([^&]{20,})&?/);
  expect(tickets.redeem(sid, ORIGIN)).toBe('marie');
  expect(tickets.redeem(sid, ORIGIN)).toBeUndefined();
});

test('a ticket is over after a minute', () => {
  let now = 0;
  const tickets = new Tickets(() => now);
  const [first, second] = [tickets.issue('a', ORIGIN), tickets.issue('b', ORIGIN)];
  now = 59_999;
  expect(tickets.redeem(first, ORIGIN)).toBe('a');
  now = 60_000;
  expect(tickets.redeem(second, ORIGIN)).toBeUndefined();
});

test('a ticket is for pages of one origin, and an attempt from another uses it up', () => {
  const tickets = new Tickets();
  const sid = tickets.issue('a', ORIGIN);
  expect(tickets.redeem(sid, 'http://localhost:3001')).toBeUndefined();
  expect(tickets.redeem(sid, ORIGIN)).toBeUndefined();
  expect(tickets.redeem(tickets.issue('a', ORIGIN), null)).toBe('a');
});

test('tickets that nobody takes do not pile up', () => {
  const tickets = new Tickets();
  const first = tickets.issue('a', ORIGIN);
  for (let count = 0; count < 1000; count += 1) tickets.issue('b', ORIGIN);
  expect(tickets.redeem(first, ORIGIN)).toBeUndefined();
  expect(tickets.redeem(tickets.issue('c', ORIGIN), ORIGIN)).toBe('c');
});
