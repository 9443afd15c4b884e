import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { sourcesFingerprint } from '@/lib/launch/fingerprint';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'portrait-sources-'));
  mkdirSync(join(root, 'app/[locale]'), { recursive: true });
  mkdirSync(join(root, 'messages'));
  writeFileSync(join(root, 'app/[locale]/page.tsx'), 'export default 1');
  writeFileSync(join(root, 'messages/fr.json'), '{}');
  writeFileSync(join(root, 'package-lock.json'), '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

const print = (settings = '') => sourcesFingerprint(root, settings);

test('the same sources have the same fingerprint, whenever they were written', async () => {
  const before = await print();
  utimesSync(join(root, 'messages/fr.json'), 0, 0);
  await expect(print()).resolves.toBe(before);
});

test.each([
  ['a changed page', 'app/[locale]/page.tsx'],
  ['a new file', 'app/new.tsx'],
  ['a changed message', 'messages/fr.json'],
  ['a changed lock file', 'package-lock.json'],
  ['a configuration that appears', 'next.config.ts'],
])('%s changes it', async (_what, file) => {
  const before = await print();
  writeFileSync(join(root, file), 'something else');
  await expect(print()).resolves.not.toBe(before);
});

test('a file that is moved changes it', async () => {
  const before = await print();
  rmSync(join(root, 'messages/fr.json'));
  writeFileSync(join(root, 'messages/en.json'), '{}');
  await expect(print()).resolves.not.toBe(before);
});

test('a file that goes changes it', async () => {
  const before = await print();
  rmSync(join(root, 'app/[locale]/page.tsx'));
  await expect(print()).resolves.not.toBe(before);
});

test('another project id changes it', async () => {
  await expect(print('hosted a')).resolves.not.toBe(await print('hosted b'));
});

test('tests and what is not built from do not change it', async () => {
  const before = await print();
  mkdirSync(join(root, 'tests'));
  writeFileSync(join(root, 'tests/a.test.ts'), '');
  writeFileSync(join(root, 'README.md'), '');
  writeFileSync(join(root, 'app/.DS_Store'), '');
  await expect(print()).resolves.toBe(before);
});
