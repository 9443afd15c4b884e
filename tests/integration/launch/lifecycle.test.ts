import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { createClient, type SanityClient } from '@sanity/client';

import { lakeTokenOf } from '@/lib/launch/lake-folder';
import { openToOthers } from '@/tests/harness/file-modes';

import { type Launched, launched, processesOf } from './launched';

// A start may have to build first.
jest.setTimeout(300_000);

let portrait: Launched | undefined;
afterEach(async () => {
  portrait?.process.kill('SIGTERM');
  await portrait?.ended;
  rmSync(portrait?.settings['LAKE_DIR'] ?? '', { recursive: true, force: true });
});

const dirOf = ({ settings }: Launched) => settings['LAKE_DIR'] ?? '';

async function clientOf(running: Launched): Promise<SanityClient> {
  return createClient({
    projectId: 'portrait',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: `http://127.0.0.1:${running.settings['LAKE_PORT']}`,
    useProjectHostname: false,
    useCdn: false,
    token: await lakeTokenOf(dirOf(running)),
  });
}

/** Asks for a page until it has the text: the first answer may be the page of before. */
async function showing(running: Launched, path: string, text: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${running.settings['PORT']}${path}`);
    expect(answer.status).toBe(200);
    if ((await answer.text()).includes(text)) return;
    if (Date.now() > deadline) throw new Error(`${path} does not show ${text}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Asks it to end and measures: its exit code, and the milliseconds until nothing of it runs. */
async function endedBy(
  running: Launched,
  signal: 'SIGTERM' | 'SIGINT',
): Promise<{ code: number | string | null; took: number }> {
  const began = Date.now();
  running.process.kill(signal);
  const code = await running.ended;
  while (processesOf(dirOf(running)).length > 0) await new Promise((go) => setTimeout(go, 20));
  return { code, took: Date.now() - began };
}

test('it serves the sample content, keeps what was edited over a restart, and ends within 5 s', async () => {
  portrait = await launched();
  await portrait.until(/Portrait is ready\.\n {2}français {2}http:\/\/localhost:\d+\/fr\n/);
  await showing(portrait, '/fr', 'Devin Kwok');

  const client = await clientOf(portrait);
  await client.patch('researcher-devin-kwok').set({ name: 'Devin K. Kwok' }).commit();
  await client.delete({ query: '*[_type == "publication"][0..1]' });
  const { code, took } = await endedBy(portrait, 'SIGTERM');
  expect(code).toBe(0);
  expect(took).toBeLessThan(5_000);
  expect(portrait.errors()).toBe('');

  portrait = await launched(portrait.settings);
  await portrait.until(/Portrait is ready/);
  const again = await clientOf(portrait);
  await expect(again.fetch('count(*[_type == "publication"])')).resolves.toBe(4);
  await showing(portrait, '/en/directory/devin-kwok', 'Devin K. Kwok');
  await expect(endedBy(portrait, 'SIGINT')).resolves.toMatchObject({ code: 0 });
});

test('a lake that was killed comes back, and the site serves meanwhile', async () => {
  portrait = await launched();
  await portrait.until(/Portrait is ready/);
  await showing(portrait, '/fr', 'Devin Kwok');
  const lake = processesOf(dirOf(portrait)).find((pid) => argumentsOf(pid).includes('lake/main'));
  expect(lake).toBeDefined();
  process.kill(lake ?? 0, 'SIGKILL');
  await showing(portrait, '/fr', 'Devin Kwok');
  await portrait.until(/the lake is back/);
  const client = await clientOf(portrait);
  await expect(client.fetch('count(*[_type == "researcher"])')).resolves.toBe(4);
});

test('a site that was killed comes back with what was published meanwhile, and ends when it is told to', async () => {
  portrait = await launched();
  await portrait.until(/Portrait is ready/);
  await showing(portrait, '/en/directory/devin-kwok', 'Devin Kwok');
  const site = processesOf(dirOf(portrait)).find((pid) => argumentsOf(pid).includes('next'));
  const client = await clientOf(portrait);
  process.kill(site ?? 0, 'SIGKILL');
  await client.patch('researcher-devin-kwok').set({ name: 'Devin K. Kwok' }).commit();
  await portrait.until(/"end":"SIGKILL".*the site ended and is started again[^]*the site is back/);
  await showing(portrait, '/en/directory/devin-kwok', 'Devin K. Kwok');
  const { code, took } = await endedBy(portrait, 'SIGINT');
  expect(code).toBe(0);
  expect(took).toBeLessThan(5_000);
});

test('under any umask, nothing in its folder is open to other users while it serves', async () => {
  const command = `umask 000; exec "$0" "$@"`;
  const start = [process.execPath, 'lib/launch/main.mjs', 'start'];
  portrait = await launched({}, ['/bin/sh', '-c', command, ...start]);
  await portrait.until(/Portrait is ready/);
  const client = await clientOf(portrait);
  // Its page is rendered while the site runs.
  await client.patch('researcher-devin-kwok').set({ name: 'Devin K. Kwok' }).commit();
  await showing(portrait, '/en/directory/devin-kwok', 'Devin K. Kwok');
  const dir = dirOf(portrait);
  expect(readdirSync(join(dir, 'pages'), { recursive: true }).length).toBeGreaterThan(2);
  expect(openToOthers(dir)).toEqual({});
});

test('killed without a chance to clean up, it leaves no process behind', async () => {
  portrait = await launched();
  await portrait.until(/Portrait is ready/);
  const dir = dirOf(portrait);
  portrait.process.kill('SIGKILL');
  const began = Date.now();
  while (processesOf(dir).length > 0) await new Promise((go) => setTimeout(go, 20));
  expect(Date.now() - began).toBeLessThan(5_000);
});

test('a lake folder that another copy uses is refused, and that copy goes on', async () => {
  portrait = await launched();
  await portrait.until(/Portrait is ready/);
  const other = await launched({ LAKE_DIR: dirOf(portrait) });
  await expect(other.ended).resolves.toBe(1);
  expect(other.errors().trim().split('\n')).toHaveLength(1);
  expect(other.errors()).toContain(dirOf(portrait));
  await showing(portrait, '/fr', 'Devin Kwok');
});

test('SIGTERM to npm ends everything too', async () => {
  portrait = await launched({}, ['npm', 'start']);
  await portrait.until(/Portrait is ready/);
  const { took } = await endedBy(portrait, 'SIGTERM');
  expect(took).toBeLessThan(5_000);
  expect(existsSync(join(dirOf(portrait), 'token'))).toBe(true);
});

function argumentsOf(pid: number): string {
  return execFileSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' });
}
