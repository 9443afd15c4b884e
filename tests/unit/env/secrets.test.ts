import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readEnvironment } from '@/lib/env/environment';
import { readApiToken, readPublishedReadToken, readWebhookSecret } from '@/lib/env/secrets';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'portrait-env-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

test('the embedded lake’s secrets are the files of its folder', async () => {
  writeFileSync(join(dir, 'token'), 'the-token\n');
  writeFileSync(join(dir, 'webhook-secret'), 'the-secret\n');
  const environment = readEnvironment({ LAKE_DIR: dir });
  await expect(readApiToken(environment)).resolves.toBe('the-token');
  await expect(readWebhookSecret(environment)).resolves.toBe('the-secret');
  writeFileSync(join(dir, 'site-token'), 'the-site-token\n');
  await expect(readPublishedReadToken(environment)).resolves.toBe('the-site-token');
});

test('without a token for published content it is read without', async () => {
  const embedded = readEnvironment({ LAKE_DIR: dir });
  await expect(readPublishedReadToken(embedded)).resolves.toBeUndefined();
  const hosted = {
    SANITY_PROJECT_ID: 'zp7mbokg',
    SITE_URL: 'https://people.example.org',
    SANITY_WEBHOOK_SECRET: 'a-secret-of-some-length',
  };
  await expect(readPublishedReadToken(readEnvironment(hosted))).resolves.toBeUndefined();
  const token = 'a-token-of-some-length';
  const isPrivate = readEnvironment({ ...hosted, SANITY_API_PUBLISHED_READ_TOKEN: token });
  await expect(readPublishedReadToken(isPrivate)).resolves.toBe(token);
});

test('a missing or empty secret is an error, never an empty string', async () => {
  const environment = readEnvironment({ LAKE_DIR: dir });
  await expect(readWebhookSecret(environment)).rejects.toThrow('npm start');
  writeFileSync(join(dir, 'webhook-secret'), '\n');
  await expect(readWebhookSecret(environment)).rejects.toThrow('There is no secret');
});

test('hosted Sanity’s secrets are variables', async () => {
  const environment = readEnvironment({
    SANITY_PROJECT_ID: 'zp7mbokg',
    SITE_URL: 'https://people.example.org',
    SANITY_WEBHOOK_SECRET: 'a-secret-of-some-length',
  });
  await expect(readWebhookSecret(environment)).resolves.toBe('a-secret-of-some-length');
  await expect(readApiToken(environment)).rejects.toThrow('There is no read token');
});
