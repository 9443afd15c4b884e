/** Studio shows what the site will print: what does that has to run in a browser. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = process.cwd();

/**
 * Every module that a file of the project imports, directly or not, with the file that first
 * imports it.
 */
function reachedFrom(file: string, seen = new Map<string, string>()): Map<string, string> {
  const source = readFileSync(file, 'utf8');
  for (const [, what = '', name = ''] of source.matchAll(/^(import[^;]*?)'([^']+)';$/gms)) {
    if (/^import type\b/.test(what)) continue;
    const path = name.startsWith('@/') ? join(root, name.slice(2)) : join(dirname(file), name);
    const found = [path, `${path}.ts`].find((one) => /\.ts$/.test(one) && existsSync(one));
    const reached = found ?? name;
    if (seen.has(reached)) continue;
    seen.set(reached, file);
    if (found) reachedFrom(found, seen);
  }
  return seen;
}

test.each([
  'lib/citations/entry-text.ts',
  'lib/citations/stored-work.ts',
  'lib/content/work/view.ts',
])('%s reaches nothing that only a server has', (file) => {
  const reached = [...reachedFrom(join(root, file)).keys()];
  const packages = reached.filter((name) => !name.startsWith(root));
  expect(reached.length).toBeGreaterThan(6);
  expect(
    packages.filter(
      (name) => !/^(zod|groq|next-intl|\.\.\/\.\.\/messages\/(fr|en)\.json)$/.test(name),
    ),
  ).toEqual([]);
});

test('what only a server has would be found', () => {
  expect([...reachedFrom(join(root, 'lib/content/published-client.ts')).keys()]).toEqual(
    expect.arrayContaining(['server-only', '@sanity/client', 'pino']),
  );
});
