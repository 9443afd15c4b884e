/** `npm run sanity -- …`: Sanity's own command line, with the embedded lake behind it and without. */
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { productSettings } from '@/tests/run/product-settings';

import { extracted } from '../../unit/schema/extract';
import { processesOf } from '../launch/launched';
import { runCommand, runCommandWell, startCommand } from './sanity-command';

jest.setTimeout(120_000);

let folder: string;
let settings: Record<string, string>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'portrait-command-'));
  mkdirSync(join(folder, 'tmp'));
  settings = {
    ...(await productSettings()),
    LAKE_DIR: join(folder, 'lake'),
    // To see what is left behind.
    TMPDIR: join(folder, 'tmp'),
  };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lakeDir = () => settings['LAKE_DIR'] ?? '';

/** Resolves when no process of the command is left: one of the command line's own outlives it for a moment. */
async function nothingRuns(): Promise<void> {
  while (processesOf(lakeDir()).length > 0) await wait(50);
}

const scripts = 'tests/integration/cli/scripts';

test('a command starts the lake that does not run, and leaves nothing behind', async () => {
  const { stdout } = await runCommandWell(['documents', 'query', '*'], settings);
  expect(stdout.trim()).toBe('[]');
  expect(existsSync(join(lakeDir(), 'token'))).toBe(true);
  await nothingRuns();
  expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
});

test('a command that asks nothing starts no lake', async () => {
  const { stdout } = await runCommandWell(['--version'], settings);
  expect(stdout).toMatch(/^@sanity\/cli\//);
  expect(existsSync(lakeDir())).toBe(false);
});

test('the exit code is that of the command line', async () => {
  const { code, stderr } = await runCommand(['documents', 'query', '*['], settings);
  expect(stderr).toContain('unexpected end-of-file');
  expect(code).toBe(1);
});

test('the schema that it extracts is the one that the Studio has', async () => {
  const file = join(folder, 'schema.json');
  await runCommandWell(['schema', 'extract', '--path', relative(process.cwd(), file)], settings);
  const byName = (types: { name: string }[]) =>
    types.toSorted((a, b) => a.name.localeCompare(b.name));
  const written = byName(JSON.parse(readFileSync(file, 'utf8')));
  expect(written).toEqual(byName(JSON.parse(JSON.stringify(extracted()))));
});

test('something else on the port of the lake is said in one sentence', async () => {
  const other = createServer((socket) => socket.end()).listen(
    Number(settings['LAKE_PORT']),
    '127.0.0.1',
  );
  await once(other, 'listening');
  const { code, stderr } = await runCommand(['documents', 'get', 'a'], settings);
  other.close();
  expect(stderr).toContain(
    `Port ${settings['LAKE_PORT']} is in use: end what listens on it, or set LAKE_PORT to another port`,
  );
  expect(code).toBe(1);
});

test('SIGTERM ends the command line, the script that it runs, and the lake', async () => {
  const command = startCommand(['exec', `${scripts}/ask-twice.mjs`, '--', 'never'], settings);
  await command.hasWritten('asked as administrator');
  command.process.kill('SIGTERM');
  expect((await command.ended).code).not.toBe(0);
  await nothingRuns();
  expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
});

test('a lake that one command started serves another to its end', async () => {
  const [first, second] = ['first', 'second'].map((name) => {
    const file = join(folder, name);
    return {
      go: () => writeFileSync(file, ''),
      start: () => startCommand(['exec', `${scripts}/ask-twice.mjs`, '--', file], settings),
    };
  });
  if (first === undefined || second === undefined) throw new Error('There are two.');
  const owner = first.start();
  await owner.hasWritten('asked as administrator');
  const guest = second.start();
  await guest.hasWritten('asked as administrator');
  first.go();
  await owner.hasWritten('asked again as administrator');
  second.go();
  expect((await guest.ended).stdout).toContain('asked again as administrator');
  expect((await owner.ended).code).toBe(0);
  await nothingRuns();
});

test('with a project of hosted Sanity it runs as it is, without a lake or a proxy', async () => {
  const hosted = {
    ...settings,
    SANITY_PROJECT_ID: 'zp7mbokg',
    SANITY_AUTH_TOKEN: 'of-hosted',
    // So that it does not ask hosted Sanity whether it may.
    DO_NOT_TRACK: '1',
  };
  const { stdout } = await runCommandWell(['exec', `${scripts}/print-environment.mjs`], hosted);
  const given: Record<string, string | undefined> = { ...process.env, ...hosted };
  const printed: Record<string, string> = JSON.parse(stdout);
  for (const name of ['HTTPS_PROXY', 'NODE_EXTRA_CA_CERTS', 'SANITY_AUTH_TOKEN', 'TMPDIR']) {
    expect([name, printed[name]]).toEqual([name, given[name]]);
  }
  expect(existsSync(lakeDir())).toBe(false);
});
