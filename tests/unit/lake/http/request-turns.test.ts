import type { Caller } from '@/sanity/lake/access/caller';
import { RequestTurns } from '@/sanity/lake/http/request-turns';

const here = new AbortController().signal;
const limits = { credentials: 3, site: 3, anonymous: 3 };

/** The order in which requests begin. */
async function orderOf(...asked: Caller[]): Promise<Caller[]> {
  const turns = new RequestTurns(limits);
  const began: Caller[] = [];
  await Promise.all(asked.map((caller) => turns.take(caller, here).then(() => began.push(caller))));
  return began;
}

test('a request of one class does not wait for all that came before it of another', async () => {
  const order = await orderOf('anonymous', 'anonymous', 'anonymous', 'credentials', 'site', 'site');
  expect(order).toEqual(['anonymous', 'credentials', 'site', 'anonymous', 'site', 'anonymous']);
});

test('between two requests the event loop goes round', async () => {
  const turns = new RequestTurns(limits);
  let began = 0;
  const asking = [1, 2, 3].map(() => turns.take('anonymous', here).then(() => (began += 1)));
  for (const expected of [1, 2, 3]) {
    await Promise.resolve();
    expect(began).toBe(expected);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all(asking);
});

test('of each class so many wait, and the next is asked to come again', async () => {
  const turns = new RequestTurns(limits);
  const asking = [1, 2, 3, 4].map(() => turns.take('anonymous', here));
  await expect(turns.take('anonymous', here)).rejects.toMatchObject({
    status: 503,
    headers: { 'Retry-After': expect.any(String) },
  });
  await turns.take('credentials', here);
  await Promise.all(asking);
});

test('a request whose client has gone is not begun', async () => {
  const turns = new RequestTurns(limits);
  const leaving = new AbortController();
  const first = turns.take('anonymous', here);
  const second = turns.take('anonymous', leaving.signal);
  leaving.abort();
  await first;
  await expect(second).rejects.toMatchObject({ status: 499 });
});
