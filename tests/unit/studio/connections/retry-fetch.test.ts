import { openConnectivity, type Connectivity } from '@/sanity/studio/connections/connectivity';
import { fetchWithRetry } from '@/sanity/studio/connections/retry-fetch';
import { openWriteQueue } from '@/sanity/studio/connections/write-queue';

const origin = 'http://portrait.localhost:3333';
const refuse = () => Promise.reject(new TypeError('Failed to fetch'));
const answer = (status: number) => () => Promise.resolve(new Response('{}', { status }));

/** An API that has answered before, and of which the test says when it is back. */
function confirmed(): { connectivity: Connectivity; comeBack: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const connectivity = {
    confirm: () => undefined,
    isConfirmed: () => true,
    untilBack: () => promise,
  };
  return { connectivity, comeBack: resolve };
}

function retry(
  attempt: () => Promise<Response>,
  connectivity: Connectivity,
  {
    signal,
    writes = openWriteQueue(),
  }: { signal?: AbortSignal; writes?: ReturnType<typeof openWriteQueue> } = {},
): Promise<Response> {
  return fetchWithRetry(attempt, { connectivity, writes, origin, signal });
}

test.each([502, 503, 504])(
  'an answer %i of a proxy is waited out, as no answer is',
  async (status) => {
    const { connectivity, comeBack } = confirmed();
    const attempt = jest
      .fn<Promise<Response>, []>()
      .mockImplementationOnce(refuse)
      .mockImplementationOnce(answer(status))
      .mockImplementationOnce(answer(200));
    const response = retry(attempt, connectivity);
    comeBack();
    expect((await response).status).toBe(200);
    expect(attempt).toHaveBeenCalledTimes(3);
  },
);

test('a read that the API itself puts off is repeated after its time, also the first', async () => {
  jest.useFakeTimers();
  const connectivity = openConnectivity(answer(200));
  const busy = () =>
    Promise.resolve(new Response('{}', { status: 503, headers: { 'retry-after': '2' } }));
  const attempt = jest.fn(answer(200)).mockImplementationOnce(busy);
  const response = retry(attempt, connectivity);
  await jest.advanceTimersByTimeAsync(1_900);
  expect(attempt).toHaveBeenCalledTimes(1);
  await jest.advanceTimersByTimeAsync(2_000);
  jest.useRealTimers();
  expect((await response).status).toBe(200);
});

test('an API that never answered is not waited for', async () => {
  const connectivity = openConnectivity(refuse);
  await expect(retry(refuse, connectivity)).rejects.toThrow('Failed to fetch');
  expect((await retry(answer(502), connectivity)).status).toBe(502);
});

test('an aborted read stops waiting, with the reason', async () => {
  const { connectivity } = confirmed();
  const controller = new AbortController();
  const response = retry(refuse, connectivity, { signal: controller.signal });
  controller.abort(new Error('no longer shown'));
  await expect(response).rejects.toThrow('no longer shown');
});

test('an error of the caller is thrown at once', async () => {
  const { connectivity } = confirmed();
  const fail = () => Promise.reject(new RangeError('ours'));
  await expect(retry(fail, connectivity)).rejects.toThrow('ours');
});

test('a read that comes while a write is lost is sent after it', async () => {
  const { connectivity } = confirmed();
  const writes = openWriteQueue();
  const write = writes.add();
  write.lose();
  const attempt = jest.fn(answer(200));
  const response = retry(attempt, connectivity, { writes });
  expect(attempt).not.toHaveBeenCalled();
  write.settle();
  expect((await response).status).toBe(200);
});
