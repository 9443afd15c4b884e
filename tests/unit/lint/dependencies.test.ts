import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A module that exists, because an import of nothing breaks no rule of direction. */
function moduleIn(folder: string): string {
  const file = readdirSync(folder, { recursive: true, withFileTypes: true }).find(
    (entry) => entry.isFile() && /\.tsx?$/.test(entry.name),
  );
  if (file === undefined) throw new Error(`There is no module in ${folder}.`);
  return join(file.parentPath, file.name).replaceAll('\\', '/');
}

const rule = 'import/no-restricted-paths';

const forbidden: [from: string, to: string][] = [
  ['components/profile/x.tsx', 'app'],
  ['components/profile/x.tsx', 'sanity/lake'],
  ['components/profile/x.tsx', 'sanity/schema'],
  ['lib/content/x.ts', 'app'],
  ['lib/content/x.ts', 'components'],
  ['lib/content/x.ts', 'sanity/lake'],
  ['lib/content/x.ts', 'sanity/seed'],
  ['lib/content/x.ts', 'sanity/schema'],
  ['lib/domain/x.ts', 'lib/content'],
  ['lib/launch/x.ts', 'sanity/lake'],
  ['app/x.ts', 'sanity/lake'],
  ['sanity/seed/x.ts', 'sanity/lake'],
  ['sanity/studio/x.ts', 'sanity/lake'],
  ['lib/launch/x.ts', 'components'],
  ['sanity/schema/x.ts', 'app'],
  ['sanity/schema/x.ts', 'components'],
  ['sanity/studio/x.tsx', 'app'],
  ['sanity/studio/x.tsx', 'components'],
  ['sanity/lake/x.ts', 'lib/content'],
  ['sanity/lake/store/x.ts', 'lib/domain'],
  ['sanity/lake/x.ts', 'app'],
];

const allowed: [from: string, to: string][] = [
  ['app/[locale]/x.tsx', 'components'],
  ['app/[locale]/x.tsx', 'lib/content'],
  ['components/profile/x.tsx', 'lib/content'],
  ['lib/content/x.ts', 'lib/domain'],
  ['sanity/schema/x.ts', 'lib/domain'],
  ['lib/launch/x.ts', 'sanity/seed'],
  ['sanity/lake/x.ts', 'sanity/lake/store'],
];

const code = (to: string, up: string) =>
  `import * as one from '${up}${moduleIn(to)}';\nexport const two = one;\n`;

const withoutExtension = (snippet: string) => snippet.replace(/\.tsx?'/, "'");

const cases = [...forbidden, ...allowed].flatMap(([file, to]) => {
  const byPath = code(to, '../'.repeat(file.split('/').length - 1));
  return [
    { file, code: withoutExtension(code(to, '@/')) },
    { file, code: /^(?:app|components)\//.test(file) ? withoutExtension(byPath) : byPath },
  ];
});

const others = [
  { file: 'lib/content/x.ts', code: 'export const anything: any = 1;\n' },
  {
    file: 'lib/content/x.ts',
    code: "import { Phrase } from './phrase.ts';\nexport const a: Phrase | undefined = undefined;\n",
  },
  {
    file: 'sanity/schema/x.ts',
    code: "import * as one from '@/sanity/schema/label.ts';\nexport const two = one;\n",
  },
  {
    file: 'sanity/schema/x.ts',
    code: "import * as one from './label';\nexport const two = one;\n",
  },
  {
    file: 'lib/i18n/x.ts',
    code: "import * as one from '@/lib/i18n/languages.ts';\nexport const two = one;\n",
  },
  {
    file: 'lib/i18n/x.ts',
    code: "import * as one from './languages';\nexport const two = one;\n",
  },
  {
    file: 'components/text/x.ts',
    code: "import * as one from './name.tsx';\nexport const two = one;\n",
  },
];

let broken: string[][];
beforeAll(() => {
  const script = join(process.cwd(), 'tests/unit/lint/lint-snippets.ts');
  const answer = execFileSync(process.execPath, [script, JSON.stringify([...cases, ...others])], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  broken = JSON.parse(answer);
}, 60_000);

test.each(forbidden.map(([from, to], index) => [from, to, index] as const))(
  '%s may not import from %s, by alias or by path',
  (_from, _to, index) => {
    expect(broken[2 * index]).toContain(rule);
    expect(broken[2 * index + 1]).toContain(rule);
  },
);

test.each(allowed.map(([from, to], index) => [from, to, forbidden.length + index] as const))(
  '%s may import from %s',
  (_from, _to, index) => {
    expect(broken[2 * index]).not.toContain(rule);
    expect(broken[2 * index + 1]).toEqual([]);
  },
);

test.each([
  ['sanity', 2],
  ['lib', 4],
])('in %s, an import names a file by its path and its extension', (_folder, index) => {
  expect(broken[cases.length + index]).toEqual(['no-restricted-imports']);
  expect(broken[cases.length + index + 1]).toEqual(['import/extensions']);
});

test('in components, an import names a file without its extension', () => {
  expect(broken[cases.length + 6]).toEqual(['import/extensions']);
});

test('any is an error', () => {
  expect(broken[cases.length]).toEqual(['@typescript-eslint/no-explicit-any']);
});

test('a type is imported as a type', () => {
  expect(broken[cases.length + 1]).toEqual(['@typescript-eslint/consistent-type-imports']);
});
