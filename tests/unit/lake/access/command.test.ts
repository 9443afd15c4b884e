import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readCommand, UsageError } from '@/sanity/lake/access/command';
import { EditorError } from '@/sanity/lake/access/editors';
import { runCommand } from '@/sanity/lake/access/run-command';

let folder = '';
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'lake-editors-')), 'not-there-yet');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const run = (...words: string[]) => runCommand(readCommand(words), folder);

test.each([
  [['add']],
  [['add', 'Marie', 'Tremblay']],
  [['add', 'Marie', '--role', 'owner']],
  [['add', 'Marie', '--everyone']],
  [['role', 'Marie']],
  [['role', 'Marie', 'reader']],
  [['remove']],
  [['list', 'all']],
  [['sign-out']],
  [['sign-out', 'Marie', '--everyone']],
  [['delete', 'Marie']],
  [['add', 'Marie', '--colour', 'blue']],
])('%j is no command, and it is said why', (words) => {
  expect(() => readCommand(words)).toThrow(UsageError);
});

test('an editor is added before the lake was ever started, and listed', async () => {
  expect(await run('list')).toMatch(/no editors yet/);
  expect(await run('add', 'Marie Tremblay', '--email', 'marie@example.org')).toMatch(
    /^Marie Tremblay \(editor\).*\n\n {2}[0-9A-Z-]{29}\n/,
  );
  await run('add', 'Bob', '--role', 'viewer');
  expect((await run('list')).split('\n').map((line) => line.split(/ {2,}/))).toEqual([
    ['NAME', 'ROLE', 'E-MAIL', 'SESSIONS', 'LAST USED'],
    ['Bob', 'viewer', '–', '0', 'not signed in'],
    ['Marie Tremblay', 'editor', 'marie@example.org', '0', 'not signed in'],
    [''],
  ]);
});

test.each(['marie tremblay', ' MARIE  Tremblay ', 'Ｍarie Tremblay'])(
  'a name that looks the same is taken: "%s"',
  async (name) => {
    await run('add', 'Marie Tremblay');
    await expect(run('add', name)).rejects.toThrow(/named .* already/);
  },
);

test.each(['', '  ', 'a\u0007b', 'x'.repeat(101), 'zero\u200bwidth'])(
  '%j is no name',
  async (name) => {
    await expect(run('add', name)).rejects.toThrow(EditorError);
  },
);

test('the name of someone who was removed is free again', async () => {
  await run('add', 'Marie');
  await run('remove', 'marie');
  await expect(run('remove', 'Marie')).rejects.toThrow(/no editor named Marie/);
  await run('add', 'Marie', '--role', 'viewer');
  expect(await run('list')).toMatch(/Marie {2}viewer/);
});

test('an e-mail address is forgotten with its owner', async () => {
  await run('add', 'Marie', '--email', 'marie@example.org');
  await run('remove', 'Marie');
  expect(readFileSync(join(folder, 'access.sqlite'), 'latin1')).not.toContain('marie@example.org');
});

test('a new key is another one', async () => {
  const first = await run('add', 'Marie');
  const second = await run('new-key', 'Marie');
  const keyIn = (said: string) => /[0-9A-Z]{5}(?:-[0-9A-Z]{5}){4}/.exec(said)?.[0];
  expect(keyIn(second)).toBeDefined();
  expect(keyIn(second)).not.toBe(keyIn(first));
});
