import { request } from 'node:http';

import { startLake, type RunningLake } from '@/tests/harness/lake';
import { foreignOrigin, studioOrigin } from '@/tests/harness/editors';

const sidIn = (text: string) => /#sid=([\w-]{40,})/.exec(text)?.[1] ?? '';
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

let local: RunningLake;
beforeAll(async () => {
  local = await startLake({ localSignIn: true });
});
afterAll(() => local.stop());

/** With the headers as they are: `fetch` sets Host itself. */
function open(
  headers: Record<string, string>,
  back = studioOrigin,
): Promise<{ status: number; location: string }> {
  const { port } = new URL(local.origin);
  const path = `/v1/auth/sign-in?origin=${encodeURIComponent(back)}`;
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, headers }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? '' });
    })
      .once('error', reject)
      .end();
  });
}

test('the sign-in address leads straight back, as the administrator', async () => {
  const { status, location } = await open({ host: 'localhost:3333' }, `${studioOrigin}/studio`);
  expect(status).toBe(303);
  expect(location).toMatch(/^http:\/\/localhost:3000\/studio#sid=/);
  const answer = await fetch(`${local.origin}/v1/auth/fetch?sid=${sidIn(location)}`);
  const { token }: { token: string } = await answer.json();
  const me = await fetch(`${local.origin}/v1/users/me`, { headers: bearer(token) });
  expect(await me.json()).toMatchObject({ role: 'administrator', name: 'Administrator' });
});

test.each([
  ['X-Forwarded-For', '10.0.0.7'],
  ['X-Forwarded-Proto', 'https'],
  ['X-Forwarded-Host', 'localhost'],
  ['Forwarded', 'for=10.0.0.7'],
  ['Via', '1.1 proxy'],
  ['X-Real-IP', '127.0.0.1'],
  ['Sec-Fetch-Dest', 'iframe'],
])('not through a proxy or in a frame: with %s the key is asked for', async (name, value) => {
  expect(await open({ host: 'localhost:3333', [name]: value })).toEqual({
    status: 200,
    location: '',
  });
});

test('not under another name, and not back to another machine', async () => {
  expect((await open({ host: 'lake.example.org' })).status).toBe(421);
  expect(await open({ host: 'localhost' }, foreignOrigin)).toEqual({ status: 403, location: '' });
});

test.each([undefined, '192.168.1.7', '::ffff:10.0.0.7', '127.0.0.1.evil.example', ''])(
  'not for a connection from %s',
  async (remoteAddress) => {
    const asked = new Request(`http://localhost:3333/v1/auth/sign-in?origin=${studioOrigin}`, {
      headers: { host: 'localhost:3333' },
    });
    expect((await local.lake.handle(asked, { remoteAddress })).status).toBe(200);
  },
);

test('without the setting a session of this machine is none, whoever has it', async () => {
  const { location } = await open({ host: 'localhost' });
  const answer = await fetch(`${local.origin}/v1/auth/fetch?sid=${sidIn(location)}`);
  const { token }: { token: string } = await answer.json();
  const { directory } = local.lake;
  await local.lake.close();
  const strict = await startLake({ directory });
  const me = await fetch(`${strict.origin}/v1/users/me`, { headers: bearer(token) });
  expect(me.status).toBe(401);
  await strict.stop();
});
