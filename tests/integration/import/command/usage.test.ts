/** What `npm run import` says when it cannot do what it is told. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { productSettings } from '../../../run/product-settings';
import { bibtex } from './answers';
import { startImport } from './import-command';

jest.setTimeout(120_000);

let folder: string;
let settings: Record<string, string>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'portrait-import-'));
  settings = { ...(await productSettings()), LAKE_DIR: join(folder, 'lake') };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => startImport(args, settings).ended;

test('unknown words are answered with the usage, and 2', async () => {
  const { code, stdout, stderr } = await run('everything');
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^import: There is no command "everything"\.\n\n[^]*--dry-run/);
});

test('--help is the usage on standard output, and no lake is started for it', async () => {
  const { code, stdout, stderr } = await run('--help');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('Exit codes:');
  expect(readdirSync(folder)).toEqual([]);
});

test('a lake that does not run is started for the command, and ended', async () => {
  const file = join(folder, 'refs.bib');
  writeFileSync(file, bibtex);
  const { code, stdout, stderr } = await run('bibtex', file, '--json');
  expect([code, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toMatchObject({ found: 3 });
  await expect(fetch(`http://127.0.0.1:${settings['LAKE_PORT']}/`)).rejects.toThrow();
});

test('a file that is not there is one sentence, and 1', async () => {
  const file = join(folder, 'nothing.bib');
  const { code, stdout, stderr } = await run('bibtex', file);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toBe(`${file} cannot be read: there is no such file.\n`);
});

test('hosted Sanity needs a token that writes, and the sentence says where it is made', async () => {
  const hosted = { ...settings, SANITY_PROJECT_ID: 'zp7mbokg' };
  const { code, stderr } = await startImport(['sync'], hosted).ended;
  expect(code).toBe(1);
  expect(stderr).toMatch(/^SANITY_API_WRITE_TOKEN is missing:.*sanity\.io\/manage/);
});
