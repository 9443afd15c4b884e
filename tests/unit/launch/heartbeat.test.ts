import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

import { askOverHttp, becomesSilent } from '@/lib/launch/heartbeat';

const policy = { tick: 5, pause: 1, patience: 20, misses: 3 };
const never = new AbortController().signal;

test('several missed questions in a row make a process silent, and fewer do not', async () => {
  const answers = [true, false, false, true, false, false, false];
  const ask = jest.fn(async () => answers.shift() ?? true);
  await expect(becomesSilent(ask, policy, never)).resolves.toBe(true);
  expect(ask).toHaveBeenCalledTimes(7);
});

test('a question without an answer is missed, and given up', async () => {
  const asked: AbortSignal[] = [];
  const ask = (signal: AbortSignal) => {
    asked.push(signal);
    return new Promise<boolean>(() => undefined);
  };
  await expect(becomesSilent(ask, policy, never)).resolves.toBe(true);
  expect(asked.map(({ aborted }) => aborted)).toEqual([true, true, true]);
});

test('time in which the launcher itself did not run does not count', async () => {
  const ended = new AbortController();
  const ask = jest.fn(async () => {
    // As a machine that sleeps, or gives no process its turn, for ten times the patience.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_000);
    await wait(policy.tick * 4);
    ended.abort();
    return true;
  });
  await expect(becomesSilent(ask, { ...policy, misses: 1 }, ended.signal)).resolves.toBe(false);
  expect(ask).toHaveBeenCalledTimes(1);
});

test('a process that has ended is not silent', async () => {
  const ended = new AbortController();
  const silent = becomesSilent(async () => false, { ...policy, misses: 1_000 }, ended.signal);
  ended.abort();
  await expect(silent).resolves.toBe(false);
});

test('over HTTP every answer counts, also an error and a connection that is closed at once', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/closes') request.socket.destroy();
    else response.writeHead(503).end('busy');
  }).listen(0, '127.0.0.1');
  server.unref();
  await once(server, 'listening');
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  await expect(askOverHttp(`${origin}/`)(never)).resolves.toBe(true);
  await expect(askOverHttp(`${origin}/closes`)(never)).resolves.toBe(true);
  await new Promise((resolve) => server.close(resolve));
  await expect(askOverHttp(`${origin}/`)(never)).resolves.toBe(false);
});
