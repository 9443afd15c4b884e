import { once } from 'node:events';

import { fromUrl } from '@sanity/bifur-client';
import { firstValueFrom, of } from 'rxjs';
import { WebSocket } from 'ws';

import { Recorder } from '@/tests/harness/recorder';
import { addressOf, announcement, opened, openSocket, place } from './presence-socket';
import { startLake, type RunningLake } from '@/tests/harness/lake';

let running: RunningLake;
beforeEach(async () => {
  running = await startLake();
});
afterEach(() => running.stop());

const open = (headers: Record<string, string> = {}) => openSocket(addressOf(running), headers);
const bearer = () => ({ authorization: `Bearer ${running.token}` });

/** An editor's Studio, as far as presence goes: the client is the one that Studio has. */
async function join() {
  const client = fromUrl(addressOf(running), { token$: of(running.token) });
  const recorder = new Recorder(client.listen<Record<string, unknown>>('presence'));
  const beats = new Recorder(client.heartbeats);
  const close = () => {
    recorder.stop();
    beats.stop();
  };
  opened.add({ close });
  const ask = (...[method, params]: Parameters<typeof client.request>) =>
    firstValueFrom(client.request(method, params), { defaultValue: undefined });
  // The lake responds in order: a request after the subscription gets its response after it.
  await ask('presence_rollcall', { session: 'hello' });
  recorder.events.splice(0);
  return { recorder, ask };
}

test('two editors see each other come, move and go', async () => {
  const ada = await join();
  const bea = await join();
  const i = 'administrator';
  const seenBy = async (editor: typeof ada, type: string) => {
    const test = (event: Readonly<Record<string, unknown>>) =>
      event['type'] === type && event['session'] !== 'hello';
    await editor.recorder.until((events) => events.some(test));
    return editor.recorder.events.find(test);
  };
  await ada.ask('presence_rollcall', { session: 'ada' });
  expect(await seenBy(bea, 'rollCall')).toEqual({ type: 'rollCall', i, session: 'ada' });
  await bea.ask('presence_announce', announcement('bea'));
  const state = { type: 'state', i, m: { sessionId: 'bea', locations: [place] } };
  expect(await seenBy(ada, 'state')).toEqual(state);
  expect(await seenBy(bea, 'state')).toEqual(state);
  await bea.ask('presence_disconnect', { session: 'bea' });
  const end = { type: 'disconnect', i, m: { session: 'bea' } };
  expect(await seenBy(ada, 'disconnect')).toEqual(end);
});

test('who is cut off is gone for the others', async () => {
  const ada = await join();
  const bea = await open();
  await bea.call('authorization', bearer());
  await bea.call('presence_announce', announcement('bea'));
  await ada.recorder.until((events) => events.length > 0);
  bea.socket.terminate();
  await ada.recorder.until((events) =>
    events.some(({ type, m }) => type === 'disconnect' && Object(m).session === 'bea'),
  );
});

test('a session that a reloaded page goes on with is not ended by the end of its old socket', async () => {
  const ada = await join();
  const [before, after] = [await open(), await open()];
  for (const socket of [before, after]) {
    await socket.call('authorization', bearer());
    await socket.call('presence_announce', announcement('bea'));
  }
  before.socket.close();
  await before.closeCode();
  await after.call('presence_announce', announcement('bea', []));
  await ada.recorder.until((events) => events.length > 2);
  expect(ada.recorder.events.map(({ type }) => type)).toEqual(['state', 'state', 'state']);
});

test('without a token nothing is answered', async () => {
  for (const method of ['presence_subscribe', 'presence_rollcall', 'query', 'doc']) {
    const stranger = await open();
    stranger.send(JSON.stringify({ jsonrpc: '2.0', method, params: { session: 's' }, id: '1' }));
    expect(await stranger.closeCode()).toBe(4001);
    expect(stranger.received).toEqual([]);
  }
});

test.each(['Bearer wrong', 'Bearer', '', 'Basic x', 'Bearer \u0000', 'Bearer é\n'])(
  'the authorization %j closes the socket',
  async (authorization) => {
    const stranger = await open();
    const message = { jsonrpc: '2.0', method: 'authorization', params: { authorization }, id: 1 };
    stranger.send(JSON.stringify(message));
    expect(await stranger.closeCode()).toBe(4001);
  },
);

test.each([
  ['another origin', { origin: 'https://evil.example' }, undefined, 403],
  ['a host that is not ours', { host: 'evil.example' }, undefined, 421],
  ['another project', { 'x-sanity-project-id': 'other' }, undefined, 404],
  ['another dataset', {}, 'secret', 404],
])('%s is refused before there is a socket', async (_name, headers, dataset, status) => {
  const socket = new WebSocket(addressOf(running, dataset), { headers });
  const [error]: Error[] = await once(socket, 'error');
  expect(error?.message).toBe(`Unexpected server response: ${status}`);
});

test('a page of the site connects', async () => {
  const page = await open({ origin: 'http://localhost:3000' });
  expect(await page.call('authorization', bearer())).toMatchObject({ result: null });
});

test.each([
  ['no JSON', '{', -32700],
  ['no request', '[]', -32600],
  ['an unknown method', '{"jsonrpc":"2.0","method":"query","params":{},"id":"1"}', -32601],
  [
    'a session that is no name',
    '{"jsonrpc":"2.0","method":"presence_rollcall","params":{"session":"<b>"},"id":"1"}',
    -32602,
  ],
])('%s is answered with the error of JSON-RPC', async (_name, text, code) => {
  const editor = await open();
  await editor.call('authorization', bearer());
  editor.send(text);
  const answer = await editor.next((message) => 'error' in message);
  expect(answer).toMatchObject({ error: { code } });
});

test.each([
  ['a text as the path', { path: ['body', 'the secret text of a draft'] }],
  ['a text as the key', { path: [{ _key: 'the secret text' }] }],
  ['a text as the id', { documentId: 'the secret text' }],
  ['a place of no document', { type: 'secret' }],
  ['a time that is none', { lastActiveAt: 'the secret text' }],
])('%s is told to nobody', async (_name, change) => {
  const ada = await join();
  const editor = await open();
  await editor.call('authorization', bearer());
  const answer = await editor.call(
    'presence_announce',
    announcement('bea', [{ ...place, ...change }]),
  );
  expect(answer).toMatchObject({ error: { code: -32602 } });
  await editor.call('presence_rollcall', { session: 'end' });
  await ada.recorder.until((events) => events.length > 0);
  expect(ada.recorder.events.map(({ type }) => type)).toEqual(['rollCall']);
});

test('of a place only what the protocol has is told on', async () => {
  const ada = await join();
  const editor = await open();
  await editor.call('authorization', bearer());
  const selection = {
    anchor: { path: [{ _key: 'b' }, 'children', { _key: 's' }], offset: 3, text: 'secret' },
    focus: { path: [{ _key: 'b' }], offset: 4 },
    secret: 'secret',
  };
  const told = { ...place, secret: 'secret', selection };
  await editor.call('presence_announce', {
    data: { sessionId: 'bea', locations: [told], secret: 'secret' },
    i: 'somebody else',
  });
  await ada.recorder.until((events) => events.length > 0);
  expect(JSON.stringify(ada.recorder.events)).not.toContain('secret');
  expect(ada.recorder.events[0]).toMatchObject({
    i: 'administrator',
    m: { locations: [{ selection: { anchor: { offset: 3 }, focus: { offset: 4 } } }] },
  });
});
