import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { contentIdentity, prepareLakeFolder, webhookSecretOf } from '@/lib/launch/lake-folder';
import { LaunchError } from '@/lib/launch/launch-error';
import { openForAll, openToOthers } from '@/tests/harness/file-modes';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'portrait-lake-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

test('the secret of the webhook is made once, and only its owner can read it', async () => {
  const secret = await webhookSecretOf(dir);
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(statSync(join(dir, 'webhook-secret')).mode & 0o777).toBe(0o600);
  await expect(webhookSecretOf(dir)).resolves.toBe(secret);
});

test('a secret that was cut off while it was written is made anew', async () => {
  writeFileSync(join(dir, 'webhook-secret'), 'abc');
  await expect(webhookSecretOf(dir)).resolves.toMatch(/^[\w-]{43}$/);
});

test('a folder that is not there is made, for its owner only', async () => {
  await prepareLakeFolder(join(dir, 'a/b'));
  expect(openToOthers(join(dir, 'a/b'))).toEqual({});
});

test('the pages that an earlier version kept for all to read are closed to others', async () => {
  mkdirSync(join(dir, 'pages/build'), { recursive: true });
  openForAll(dir);
  await prepareLakeFolder(dir);
  expect(openToOthers(dir)).toEqual({ '.': '755', 'pages/build': '755' });
});

test('a folder that cannot be is refused with its name and what to set', async () => {
  writeFileSync(join(dir, 'file'), '');
  const refused = prepareLakeFolder(join(dir, 'file/lake'));
  await expect(refused).rejects.toThrow(LaunchError);
  await expect(refused).rejects.toThrow(/^LAKE_DIR \(.*file\/lake\) cannot be written \(ENOTDIR\)/);
});

test('content is told apart by its lake and by the origin that its pages carry', async () => {
  writeFileSync(join(dir, 'token'), 'one');
  const one = await contentIdentity(dir, 'http://localhost:3000');
  await expect(contentIdentity(dir, 'http://localhost:3000')).resolves.toBe(one);
  await expect(contentIdentity(dir, 'http://localhost:4000')).resolves.not.toBe(one);
  writeFileSync(join(dir, 'token'), 'two');
  await expect(contentIdentity(dir, 'http://localhost:3000')).resolves.not.toBe(one);
  expect(one).not.toContain('two');
});
