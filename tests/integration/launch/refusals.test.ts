import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { launched, processesOf } from './launched';

/** Starts it, and expects exactly these lines of error, exit code 1 and nothing left behind. */
async function refusal(given: Record<string, string>, ...lines: RegExp[]): Promise<void> {
  const portrait = await launched(given);
  await expect(portrait.ended).resolves.toBe(1);
  const errors = portrait.errors().trimEnd().split('\n');
  expect(errors).toHaveLength(lines.length);
  lines.forEach((line, index) => expect(errors[index]).toMatch(line));
  expect(portrait.output()).toBe('');
  const dir = portrait.settings['LAKE_DIR'] ?? '';
  expect(processesOf(dir)).toEqual([]);
  expect(existsSync(join(dir, 'token'))).toBe(false);
}

async function listening(host: string): Promise<{ server: Server; port: string }> {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  return { server, port: String(typeof address === 'object' ? address?.port : '') };
}

test('a port in use is named, with the variable that moves it and one that is free', async () => {
  const { server, port } = await listening('127.0.0.1');
  await refusal(
    { PORT: port },
    new RegExp(`^Port ${port} is in use: .* set PORT to another port, such as PORT=\\d+\\.$`),
  );
  await refusal({ LAKE_PORT: port }, new RegExp(`^Port ${port} is in use: .*LAKE_PORT=\\d+\\.$`));
  server.close();
});

test('a port that a stranger uses on ::1 counts as in use, because localhost may mean that', async () => {
  const { server, port } = await listening('::1');
  await refusal({ PORT: port }, new RegExp(`^Port ${port} is in use: `));
  server.close();
});

test('a folder that cannot be written is named', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'portrait-refused-'));
  writeFileSync(join(dir, 'file'), '');
  await refusal(
    { LAKE_DIR: join(dir, 'file/lake') },
    /^LAKE_DIR \(.*\/file\/lake\) cannot be written \(ENOTDIR\): set LAKE_DIR to a folder of yours\.$/,
  );
  rmSync(dir, { recursive: true });
});

test('wrong and missing variables are named, all of them, before anything else is looked at', async () => {
  await refusal(
    { PORT: 'http', LAKE_PORT: '70000' },
    /^PORT must be a port number/,
    /^LAKE_PORT must be a port number/,
  );
  await refusal(
    { SANITY_PROJECT_ID: 'zp7mbokg', SITE_URL: '' },
    /^SITE_URL is missing: /,
    /^SANITY_WEBHOOK_SECRET is missing: /,
  );
});

test('several obstacles are reported together', async () => {
  const { server, port } = await listening('127.0.0.1');
  const dir = mkdtempSync(join(tmpdir(), 'portrait-refused-'));
  writeFileSync(join(dir, 'file'), '');
  await refusal(
    { PORT: port, LAKE_DIR: join(dir, 'file/lake') },
    new RegExp(`^Port ${port} is in use`),
    /^LAKE_DIR /,
  );
  rmSync(dir, { recursive: true });
  server.close();
});

test('a host that is not this machine’s is refused', async () => {
  await refusal({ SITE_HOST: '192.0.2.1' }, /^SITE_HOST=192\.0\.2\.1 is not an address of this/);
});
