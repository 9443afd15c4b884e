import type { Connectivity } from '@/sanity/studio/connections/connectivity';
import { retryRequests } from '@/sanity/studio/connections/retry-xhr';
import { openWriteQueue } from '@/sanity/studio/connections/write-queue';

import { patchableRequest } from './fake-request';

const api = 'http://portrait.localhost:3333/v2025-02-19';
const addresses = {
  GET: `${api}/data/query/production?query=*`,
  POST: `${api}/data/actions/production`,
} as const;
const edit = (transactionId: string) => JSON.stringify({ transactionId, actions: [] });

let back: PromiseWithResolvers<void>;
let isConfirmed: boolean;
const connectivity: Connectivity = {
  confirm: () => (isConfirmed = true),
  isConfirmed: () => isConfirmed,
  untilBack: () => back.promise,
};

beforeEach(() => {
  back = Promise.withResolvers();
  isConfirmed = true;
  Object.assign(globalThis, { location: new URL('http://localhost:3000/studio') });
});

/** The API answers again: what waited for that has gone on when this resolves. */
async function comeBack(): Promise<void> {
  back.resolve();
  await new Promise((resolve) => setTimeout(resolve));
  back = Promise.withResolvers();
}

/** A page with the retries installed, which sends as a client does. */
function page() {
  const Patched = patchableRequest();
  retryRequests(Patched.prototype as unknown as XMLHttpRequest, {
    connectivity,
    writes: openWriteQueue(),
  });
  return (method: 'GET' | 'POST', body: string | null = null) => {
    const sent = new Patched();
    const heard: string[] = [];
    sent.onerror = () => heard.push('error');
    sent.ontimeout = () => heard.push('timeout');
    // As the clients do, which leave an answer without a status to `onerror`.
    sent.onreadystatechange = () => {
      if (sent.readyState === 4 && sent.status !== 0) heard.push(`answer ${sent.status}`);
    };
    const asXhr = sent as unknown as XMLHttpRequest;
    asXhr.open(method, addresses[method], true);
    asXhr.setRequestHeader('authorization', 'Bearer t');
    asXhr.send(body);
    return { sent, heard };
  };
}

const headers = [['authorization', 'Bearer t']];

test.each([
  ['a read', 'GET', null, 0],
  ['a read', 'GET', null, 502],
  ['a write', 'POST', edit('one'), 0],
  ['a write', 'POST', edit('one'), 504],
] as const)(
  '%s (%s) that was answered %#: the very same request is sent when the API is back',
  async (_name, method, body, status) => {
    const { sent, heard } = page()(method, body);
    sent.answer(status);
    expect(sent.attempts).toHaveLength(1);
    await comeBack();
    expect(heard).toEqual([]);
    sent.answer(200);
    expect(heard).toEqual(['answer 200']);
    expect(sent.attempts).toEqual([
      { headers, body },
      { headers, body },
    ]);
  },
);

test.each([429, 503])(
  'a write that the API answers with %i is sent again after the time that it asks for, also the first',
  async (status) => {
    jest.useFakeTimers();
    isConfirmed = false;
    const { sent, heard } = page()('POST', edit('one'));
    sent.answer(status, { retryAfter: '5' });
    back.resolve();
    await jest.advanceTimersByTimeAsync(4_900);
    expect(sent.attempts).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(200);
    jest.useRealTimers();
    sent.answer(200);
    expect(heard).toEqual(['answer 200']);
    expect(sent.attempts.map(({ body }) => body)).toEqual([edit('one'), edit('one')]);
  },
);

test('a write is repeated until it is answered', async () => {
  const { sent, heard } = page()('POST', edit('one'));
  for (let times = 0; times < 20; times += 1) {
    sent.answer(0);
    await comeBack();
  }
  sent.answer(200);
  expect(heard).toEqual(['answer 200']);
  expect(new Set(sent.attempts.map(({ body }) => body))).toEqual(new Set([edit('one')]));
  expect(sent.attempts).toHaveLength(21);
});

test('a write that hangs is repeated before its client gives it up', async () => {
  const { sent, heard } = page()('POST', edit('one'));
  expect(sent.timeout).toBeGreaterThan(0);
  expect(sent.timeout).toBeLessThan(5 * 60_000);
  sent.answer(0, { failure: 'ontimeout' });
  await comeBack();
  sent.answer(200);
  expect(heard).toEqual(['answer 200']);
});

test.each([400, 401, 403, 404, 409, 413, 500])(
  'a write that the API refuses with %i is not repeated',
  async (status) => {
    const { sent, heard } = page()('POST', edit('one'));
    sent.answer(status);
    await comeBack();
    expect(heard).toEqual([`answer ${status}`]);
    expect(sent.attempts).toHaveLength(1);
  },
);

test('a write without a transaction id fails at once: it could be carried out twice', async () => {
  const { sent, heard } = page()('POST', JSON.stringify({ actions: [] }));
  sent.answer(0);
  await comeBack();
  expect(heard).toEqual(['error']);
  expect(sent.attempts).toHaveLength(1);
  expect(sent.timeout).toBe(0);
});

test.each([
  ['GET', null],
  ['POST', edit('one')],
] as const)('a %s that is aborted while it waits is not sent again', async (method, body) => {
  const { sent, heard } = page()(method, body);
  sent.answer(0);
  sent.abort();
  await comeBack();
  expect(sent.attempts).toHaveLength(1);
  expect(heard).toEqual([]);
});

test('a page that never got an answer is told at once', async () => {
  isConfirmed = false;
  const { sent, heard } = page()('GET');
  sent.answer(0);
  await comeBack();
  expect(heard).toEqual(['error']);
  expect(sent.attempts).toHaveLength(1);
});

test('what is written after a lost write is sent after it', async () => {
  const send = page();
  const first = send('POST', edit('one'));
  const second = send('POST', edit('two'));
  second.sent.answer(0);
  first.sent.answer(0);
  const third = send('POST', edit('three'));
  expect(third.sent.attempts).toEqual([]);
  await comeBack();
  expect([first, second, third].map(({ sent }) => sent.attempts.length)).toEqual([2, 1, 0]);
  first.sent.answer(200);
  await comeBack();
  expect([first, second, third].map(({ sent }) => sent.attempts.length)).toEqual([2, 2, 0]);
  second.sent.answer(409);
  await comeBack();
  third.sent.answer(200);
  expect(third.sent.attempts).toEqual([{ headers, body: edit('three') }]);
  expect([first, second, third].map(({ heard }) => heard.join())).toEqual([
    'answer 200',
    'answer 409',
    'answer 200',
  ]);
});

test('an aborted write lets the next one go', async () => {
  const send = page();
  const first = send('POST', edit('one'));
  first.sent.answer(0);
  const second = send('POST', edit('two'));
  first.sent.abort();
  await comeBack();
  expect(second.sent.attempts).toHaveLength(1);
});

test('a lost read is sent again after the lost writes, and sees them', async () => {
  const send = page();
  const write = send('POST', edit('one'));
  const read = send('GET');
  write.sent.answer(0);
  read.sent.answer(0);
  await comeBack();
  expect([write, read].map(({ sent }) => sent.attempts.length)).toEqual([2, 1]);
  write.sent.answer(200);
  await comeBack();
  expect(read.sent.attempts).toHaveLength(2);
});
