import { once } from 'node:events';
import { createServer } from 'node:http';
import { Worker } from 'node:worker_threads';

import { fromEvent, map } from 'rxjs';
import { WebSocket } from 'ws';

import { presenceLimits, type PresenceLimits } from '@/sanity/lake/presence/limits';
import { openPresence } from '@/sanity/lake/presence/presence-sockets';
import { addressOf, opened, openSocket } from './presence-socket';
import { startLake, type RunningLake } from '@/tests/harness/lake';
import { Recorder } from '@/tests/harness/recorder';

let running: RunningLake;
beforeEach(async () => {
  running = await startLake();
});
const stopping: (() => Promise<void>)[] = [];
afterEach(async () => {
  await running.stop();
  for (const stop of stopping.splice(0)) await stop();
});

const open = (headers: Record<string, string> = {}) => openSocket(addressOf(running), headers);
const bearer = () => ({ authorization: `Bearer ${running.token}` });

test('a flood of messages, one that is too large, and bytes end the socket', async () => {
  const attempts: [number, (socket: WebSocket) => void][] = [
    [1008, (socket) => Array.from({ length: 200 }, () => socket.send('{}'))],
    [1009, (socket) => socket.send('x'.repeat(40_000))],
    [1003, (socket) => socket.send(Buffer.from('{}'))],
  ];
  for (const [code, attempt] of attempts) {
    const editor = await open();
    await editor.call('authorization', bearer());
    attempt(editor.socket);
    expect(await editor.closeCode()).toBe(code);
  }
});

test('one user opens thirty sockets, not more', async () => {
  for (let n = 0; n < presenceLimits.socketsOfOneUser; n += 1) {
    expect(await (await open()).call('authorization', bearer())).toMatchObject({ result: null });
  }
  const over = await open();
  over.send(JSON.stringify({ jsonrpc: '2.0', method: 'authorization', params: bearer(), id: 1 }));
  expect(await over.closeCode()).toBe(1013);
});

test('an editor connects while others hold sockets that say nothing', async () => {
  const silent = [];
  for (let n = 0; n < presenceLimits.sockets; n += 1) silent.push(await open());
  const editor = await open();
  expect(await editor.call('authorization', bearer())).toMatchObject({ result: null });
  // The oldest gave way, and nothing else did.
  expect(await silent[0]?.closeCode()).toBe(1006);
  expect(silent.at(-1)?.socket.readyState).toBe(WebSocket.OPEN);
});

test("the site's token is nobody's in presence", async () => {
  const site = await open();
  const authorization = `Bearer ${running.lake.access.siteToken}`;
  const params = { authorization };
  site.send(JSON.stringify({ jsonrpc: '2.0', method: 'authorization', params, id: 1 }));
  expect(await site.closeCode()).toBe(4001);
});

test('the end of the lake ends the sockets, and the lake ends', async () => {
  const editor = await open();
  await editor.call('authorization', bearer());
  const started = performance.now();
  await running.stop();
  expect(await editor.closeCode()).toBe(1001);
  expect(performance.now() - started).toBeLessThan(1_500);
  running = await startLake();
});

function beBusy(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

/** A lake whose token can be taken back, with limits that a test can wait for. */
async function withLimits(limits: Partial<PresenceLimits>) {
  const other = await startLake();
  let isRevoked = false;
  let busyMilliseconds = 0;
  const lake = {
    ...other.lake,
    authenticate(request: Request) {
      if (isRevoked) throw new Error('revoked');
      if (busyMilliseconds > 0) setImmediate(() => beBusy(busyMilliseconds));
      return other.lake.authenticate(request);
    },
  };
  const presence = openPresence(lake, { ...presenceLimits, ...limits });
  const server = createServer();
  server.on('upgrade', presence.upgrade);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  stopping.push(async () => {
    presence.close();
    server.close();
    await other.stop();
  });
  return {
    address: `ws://127.0.0.1:${port}/v2022-06-30/socket/production`,
    authorization: { authorization: `Bearer ${other.token}` },
    revoke: () => (isRevoked = true),
    /** From now on the lake does nothing for so long after each heartbeat. */
    beBusyAfterHeartbeats: (milliseconds: number) => (busyMilliseconds = milliseconds),
  };
}

test('hearts beat, a revoked token ends the socket, and so does silence about whose it is', async () => {
  const limited = await withLimits({ heartbeatMilliseconds: 30, authorizationMilliseconds: 60 });
  const silent = await openSocket(limited.address);
  const editor = await openSocket(limited.address);
  await editor.call('authorization', limited.authorization);
  expect(await editor.text((text) => text === '♥')).toBe('♥');
  expect(await silent.closeCode()).toBe(4001);
  expect(editor.socket.readyState).toBe(WebSocket.OPEN);
  limited.revoke();
  expect(await editor.closeCode()).toBe(4001);
});

test('a socket whose other end is silent is cut', async () => {
  const limited = await withLimits({ heartbeatMilliseconds: 30 });
  const dead = new WebSocket(limited.address, { autoPong: false });
  opened.add({ close: () => dead.terminate() });
  const [code] = await once(dead, 'close');
  expect(code).toBe(1006);
});

/** A socket in another thread, which answers heartbeats while this one is busy. */
function inAnotherThread(address: string, authorization: object) {
  const message = JSON.stringify({
    jsonrpc: '2.0',
    method: 'authorization',
    params: authorization,
    id: 1,
  });
  const source = `
    const { parentPort } = require('node:worker_threads');
    const { WebSocket } = require(${JSON.stringify(require.resolve('ws'))});
    const socket = new WebSocket(${JSON.stringify(address)});
    socket.on('open', () => socket.send(${JSON.stringify(message)}));
    socket.on('message', (data) => parentPort.postMessage(String(data)));
    socket.on('close', () => parentPort.postMessage('closed'));
  `;
  const thread = new Worker(source, { eval: true });
  const messages = new Recorder<string>(fromEvent(thread, 'message').pipe(map(String)));
  opened.add({ close: () => void thread.terminate() });
  return messages;
}

test('a socket that answers stays open when the lake itself is busy for several heartbeats', async () => {
  const limited = await withLimits({ heartbeatMilliseconds: 50 });
  const messages = inAnotherThread(limited.address, limited.authorization);
  await messages.until((all) => all.includes('♥'));
  limited.beBusyAfterHeartbeats(200);
  const seen = messages.events.length;
  await messages.until((all) => all.includes('closed') || all.length > seen + 5);
  expect(messages.events).not.toContain('closed');
});

test('the server of a lake upgrades nothing but presence', async () => {
  const socket = new WebSocket(`${running.origin.replace('http', 'ws')}/v1/data/query/production`);
  const [error]: Error[] = await once(socket, 'error');
  expect(error?.message).toBe('Unexpected server response: 404');
});
