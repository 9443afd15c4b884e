/** @jest-environment-options {"customExportConditions": ["browser"]} */
import { openConnectivity } from '@/sanity/studio/connections/connectivity';
import { retryRequests } from '@/sanity/studio/connections/retry-xhr';
import { openWriteQueue } from '@/sanity/studio/connections/write-queue';

import { type FakeRequest, patchableRequest } from './fake-request';

const api = 'http://portrait.localhost:3333';
let sent: FakeRequest[];
let isAway: boolean;

beforeEach(() => {
  jest.useFakeTimers();
  jest.resetModules();
  sent = [];
  isAway = false;
  Object.assign(globalThis, { location: new URL('http://localhost:3000/studio') });
});
afterEach(() => jest.useRealTimers());

/** The client that Studio comes with, as in a browser, in a page where requests are repeated. */
async function studioClient() {
  const Patchable = patchableRequest();
  const { send } = Patchable.prototype;
  Patchable.prototype.send = function (body) {
    if (!sent.includes(this)) sent.push(this);
    send.call(this, body);
  };
  const connectivity = openConnectivity(() =>
    isAway ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(new Response()),
  );
  connectivity.confirm();
  retryRequests(Patchable.prototype as unknown as XMLHttpRequest, {
    connectivity,
    writes: openWriteQueue(),
  });
  Object.assign(globalThis, { XMLHttpRequest: Patchable });
  const { createClient } = await import('@sanity/client-7');
  return createClient({
    projectId: 'portrait',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: api,
    useProjectHostname: false,
    useCdn: false,
  });
}

test('two edits outlive half an hour without the lake, each under its one transaction id', async () => {
  const client = await studioClient();
  const answers = ['one', 'two'].map((transactionId) =>
    client.action(
      {
        actionType: 'sanity.action.document.edit',
        draftId: 'drafts.a',
        publishedId: 'a',
        patch: { set: { name: transactionId } },
      },
      { transactionId },
    ),
  );
  await jest.advanceTimersByTimeAsync(0);
  const [first, second] = sent;
  if (first === undefined || second === undefined) throw new Error('Nothing was sent');
  isAway = true;
  first.answer(0);
  second.answer(0);
  for (let minute = 0; minute < 30; minute += 1) {
    await jest.advanceTimersByTimeAsync(60_000);
    if (first.isUnderWay) first.answer(0);
  }
  isAway = false;
  await jest.advanceTimersByTimeAsync(120_000);
  first.answer(200);
  await jest.advanceTimersByTimeAsync(0);
  second.answer(200);
  await expect(Promise.all(answers)).resolves.toEqual([{}, {}]);
  expect(sent).toHaveLength(2);
  const ids = sent.map(({ attempts }) => new Set(attempts.map(({ body }) => body)).size);
  expect(ids).toEqual([1, 1]);
  expect(first.attempts.length).toBeGreaterThan(2);
  expect(second.attempts).toHaveLength(2);
});
