import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { pagesFolder } from '@/lib/launch/pages-folder';

let lake: string;
beforeEach(() => {
  lake = mkdtempSync(join(tmpdir(), 'portrait-lake-'));
});
afterEach(() => rmSync(lake, { recursive: true }));

test('pages stay over a restart of the same build and origin', async () => {
  const folder = await pagesFolder(lake, 'build-1', 'http://localhost:3000');
  writeFileSync(join(folder, 'page.html'), '');
  await expect(pagesFolder(lake, 'build-1', 'http://localhost:3000')).resolves.toBe(folder);
  expect(existsSync(join(folder, 'page.html'))).toBe(true);
});

test.each([
  ['another build', 'build-2', 'http://localhost:3000'],
  ['another origin', 'build-1', 'https://people.example.org'],
])('pages of %s are not kept', async (_what, build, origin) => {
  const before = await pagesFolder(lake, 'build-1', 'http://localhost:3000');
  const after = await pagesFolder(lake, build, origin);
  expect(after).not.toBe(before);
  expect(existsSync(before)).toBe(false);
  expect(existsSync(after)).toBe(true);
});
