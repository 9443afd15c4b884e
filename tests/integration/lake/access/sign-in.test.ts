import { scryptSync } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { accessFile } from '@/sanity/lake/access/database';
import {
  codeIn,
  command,
  foreignOrigin,
  keyIn,
  postForm,
  signedIn,
  studioOrigin,
} from '@/tests/harness/editors';
import { startLake, type RunningLake } from '@/tests/harness/lake';
import { bearer } from '@/tests/harness/lake-requests';

let running: RunningLake;
let key = '';
const origin = `${studioOrigin}/studio/structure?perspective=drafts`;

beforeAll(async () => {
  running = await startLake({ allowedOrigins: [studioOrigin] });
  key = keyIn(await command(running, 'add', 'Zoé Hébert', '--email', 'zoe@example.org'));
});
afterAll(() => running.stop());

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${running.origin}/v2026-05-04/${path}`, { headers, redirect: 'manual' });
}

test('the one provider that Studio is told of is the sign-in page', async () => {
  const { providers }: { providers: { url: string; title: string }[] } = await (
    await get('auth/providers', { 'accept-language': 'en' })
  ).json();
  expect(providers).toEqual([
    { name: 'lake', title: 'Sign in to Portrait', url: `${running.origin}/v1/auth/sign-in` },
  ]);
});

test('name and key lead back to where Studio was, with a sid that gives a token once', async () => {
  const page = await postForm(running, { name: 'zoé  hébert', key: key.toLowerCase(), origin });
  expect(page.status).toBe(200);
  const html = await page.text();
  expect(html).toContain(`content="0;url=${origin}#sid=`);
  const address = `auth/fetch?sid=${codeIn(html)}`;
  const first = await get(address, { origin: studioOrigin });
  const { token }: { token: string } = await first.json();
  expect(token).toMatch(/^[\w-]{43}$/);
  expect((await get(address, { origin: studioOrigin })).status).toBe(401);
  const me = await get('users/me', { ...bearer(token), 'accept-language': 'en' });
  expect(await me.json()).toMatchObject({
    name: 'Zoé Hébert',
    email: 'zoe@example.org',
    role: 'editor',
    roles: [{ name: 'editor', title: 'Editor' }],
  });
});

test('a sid is worth nothing to a page of another origin, and is used up by the attempt', async () => {
  const page = await postForm(running, { name: 'Zoé Hébert', key, origin });
  const address = `auth/fetch?sid=${codeIn(await page.text())}`;
  expect((await get(address, { origin: foreignOrigin })).status).toBe(401);
  expect((await get(address, { origin: studioOrigin })).status).toBe(401);
});

test('a wrong name and a wrong key are answered alike', async () => {
  const [name, wrongKey] = await Promise.all([
    postForm(running, { name: 'Nobody', key, origin }),
    postForm(running, { name: 'Zoé Hébert', key: 'AAAAA-AAAAA-AAAAA-AAAAA-AAAAA', origin }),
  ]);
  expect([name.status, wrongKey.status]).toEqual([401, 401]);
  expect((await name.text()).replace('Nobody', 'Zoé Hébert')).toBe(await wrongKey.text());
});

test.each([
  ['no', {}, 400],
  ['a wrong', { origin: 'http://localhost:3001/studio' }, 403],
  ['an outside', { origin: foreignOrigin }, 403],
  ['a lookalike', { origin: 'http://localhost.evil.example:3000/' }, 403],
  ['one with a user in it', { origin: 'http://a@localhost:3000/' }, 403],
  ['a script as', { origin: 'javascript:alert(1)//http://localhost:3000' }, 400],
  ['a relative', { origin: '//localhost:3000' }, 400],
])(
  '%s address to return to is refused with a reason, by form and page',
  async (_which, asked, status) => {
    const page = await get(`auth/sign-in?${new URLSearchParams(asked)}`);
    expect(page.status).toBe(status);
    expect(page.headers.get('location')).toBeNull();
    expect(await page.text()).not.toContain('<form');
    const form = await postForm(running, { name: 'Zoé Hébert', key, ...asked });
    expect(form.status).toBe(status);
    expect(await form.text()).not.toContain('#sid=');
  },
);

test.each([
  ['another site', { origin: foreignOrigin, 'sec-fetch-site': 'cross-site' }],
  ['the Studio', { origin: studioOrigin, 'sec-fetch-site': 'same-site' }],
  ['a page without origin', { origin: 'null' }],
])('a form that was sent from %s signs nobody in', async (_from, headers) => {
  const page = await postForm(running, { name: 'Zoé Hébert', key, origin }, headers);
  expect(page.status).toBe(403);
  expect(await page.text()).not.toContain('#sid=');
});

test('what was typed is text in the page, whatever it is', async () => {
  const name = '"><script>alert(1)</script>';
  const html = await (await postForm(running, { name, key: 'x', origin })).text();
  expect(html).not.toContain('<script');
  expect(html).toContain('&quot;&gt;&lt;script&gt;');
});

test('the page allows no script, no frame around it, and no form elsewhere', async () => {
  const { headers } = await get(`auth/sign-in?origin=${studioOrigin}`);
  expect(headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
  );
  expect(headers.get('cache-control')).toBe('no-store');
});

test('the right key signs in after any number of wrong ones, for this name and for others', async () => {
  const names = ['Zoé Hébert', ...Array.from({ length: 20 }, (_, index) => `Somebody ${index}`)];
  const attempts = Array.from({ length: 200 }, (_, index) =>
    postForm(running, { name: names[index % names.length] ?? '', key: `wrong ${index}`, origin }),
  );
  for (const page of await Promise.all(attempts)) expect(page.status).toBe(401);
  expect((await postForm(running, { name: 'Zoé Hébert', key, origin })).status).toBe(200);
});

test('a key that an earlier version kept signs in, and is kept anew', async () => {
  await command(running, 'add', 'Long here');
  const sql = new DatabaseSync(join(running.lake.directory, accessFile));
  const salt = Buffer.from('0123456789abcdef');
  const options = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
  const hash = scryptSync('7K2QD7K2QD7K2QD7K2QD7K2QD', salt, 32, options);
  sql
    .prepare("update editors set key_method = 'scrypt', salt = ?, key_hash = ? where name = ?")
    .run(salt, hash, 'Long here');
  const methodNow = () => {
    const row = sql.prepare('select key_method from editors where name = ?').get('Long here');
    return row?.['key_method'];
  };
  const signIn = async (typed: string) =>
    (await postForm(running, { name: 'Long here', key: typed, origin })).status;
  expect(await signIn('7K2QD-7K2QD-7K2QD-7K2QD-7K2QE')).toBe(401);
  expect(methodNow()).toBe('scrypt');
  expect(await signIn('7K2QD-7K2QD-7K2QD-7K2QD-7K2QD')).toBe(200);
  expect(methodNow()).toBe('sha256');
  expect(await signIn('7K2QD-7K2QD-7K2QD-7K2QD-7K2QD')).toBe(200);
  sql.close();
});

test('signing out ends the session', async () => {
  const token = await signedIn(running, 'Leaving', 'editor');
  expect((await get('users/me', bearer(token))).status).toBe(200);
  const out = await fetch(`${running.origin}/v1/auth/logout`, {
    method: 'POST',
    headers: bearer(token),
  });
  expect(out.status).toBe(200);
  const after = await get('users/me', bearer(token));
  expect(await after.json()).toMatchObject({ statusCode: 401, errorCode: 'SIO-401-ANF' });
});

test.each([
  ['remove', 'remove'],
  ['sign-out', 'sign-out'],
  ['new-key', 'new-key'],
])('%s by the command holds at once', async (_name, word) => {
  const name = `Gone by ${word}`;
  const token = await signedIn(running, name, 'editor');
  await command(running, word, name);
  expect((await get('users/me', bearer(token))).status).toBe(401);
});

test('a role that the command changes holds at once, and Studio is told of it', async () => {
  const token = await signedIn(running, 'Changing', 'editor');
  await command(running, 'role', 'Changing', 'viewer');
  const mutate = await fetch(`${running.origin}/v1/data/mutate/production`, {
    method: 'POST',
    headers: bearer(token),
    body: JSON.stringify({ mutations: [{ create: { _type: 'topic' } }] }),
  });
  expect(mutate.status).toBe(403);
  const acl = await get('projects/portrait/datasets/production/acl', bearer(token));
  expect(await acl.json()).toEqual([
    { filter: '_id in path("**")', permissions: ['read', 'history'] },
  ]);
});

test('what an editor wrote keeps the name after the editor was removed', async () => {
  const token = await signedIn(running, 'Historic', 'editor');
  await fetch(`${running.origin}/v1/data/mutate/production`, {
    method: 'POST',
    headers: bearer(token),
    body: JSON.stringify({ mutations: [{ create: { _id: 'written', _type: 'topic' } }] }),
  });
  await command(running, 'remove', 'Historic');
  const author = running.lake.store.transactionsOf('written', 0, 1)[0]?.author ?? '';
  const user = await get(`users/${author}`, bearer(running.token));
  expect(await user.json()).toMatchObject({ id: author, displayName: 'Historic' });
});

test('neither a key nor a token stands in the files', async () => {
  const token = await signedIn(running, 'Hidden', 'editor');
  const kept = readFileSync(join(running.lake.directory, accessFile), 'latin1');
  expect(kept).toContain('Hidden');
  expect(kept).not.toContain(token);
  expect(kept).not.toContain(key);
  expect(kept).not.toContain(key.replaceAll('-', ''));
  expect(statSync(join(running.lake.directory, accessFile)).mode & 0o777).toBe(0o600);
});

test('the token is a file that only its owner may read', () => {
  const { mode } = statSync(join(running.lake.directory, 'token'));
  expect(mode & 0o777).toBe(0o600);
});
