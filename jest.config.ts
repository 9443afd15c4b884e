import type { Config } from 'jest';
import nextJest from 'next/jest.js';
import { esmPackages } from './tests/setup/esm-packages.ts';

const root = import.meta.dirname;
const compile = nextJest({ dir: root });

/**
 * Three projects: functions (`*.test.ts`, Node), components (`*.test.tsx`, jsdom) and integration
 * tests, which run real servers on real ports.
 */
export default async function jestConfig(): Promise<Config> {
  return {
    projects: [
      await project('unit-node', { testMatch: ['<rootDir>/tests/unit/**/*.test.ts'] }),
      await project('unit-dom', {
        testMatch: ['<rootDir>/tests/unit/**/*.test.tsx'],
        testEnvironment: 'jsdom',
        setupFilesAfterEnv: ['<rootDir>/tests/setup/dom.ts'],
      }),
      await project('integration', {
        testMatch: ['<rootDir>/tests/integration/**/*.test.ts'],
        setupFilesAfterEnv: ['<rootDir>/tests/setup/integration.ts'],
      }),
    ],
    cacheDirectory: `${root}/node_modules/.cache/jest`,
  };
}

type Project = Exclude<NonNullable<Config['projects']>[number], string>;

async function project(name: string, options: Project): Promise<Project> {
  const compiled = await compile({
    displayName: name,
    rootDir: root,
    testEnvironment: 'node',
    cacheDirectory: `${root}/node_modules/.cache/jest`,
    moduleNameMapper: {
      '^@/(.*)$': '<rootDir>/$1',
      // The build for `require` of the one does not work, and the other has none.
      '^@retorquere/bibtex-parser$':
        '<rootDir>/node_modules/@retorquere/bibtex-parser/dist/esm/index.js',
      '^tiny-merge-patch$': '<rootDir>/node_modules/tiny-merge-patch/dist/index.mjs',
    },
    ...options,
  })();
  const modules = esmPackages(root).map((packageName) => packageName.replaceAll('.', '\\.'));
  return {
    ...compiled,
    transform: Object.fromEntries(
      Object.entries(compiled.transform ?? {}).map(([files, compiler]) => [
        files,
        Array.isArray(compiler) ? [`${root}/tests/setup/compile.ts`, compiler[1]] : compiler,
      ]),
    ),
    // next/jest only appends to its own list, which would keep every package from being compiled.
    transformIgnorePatterns: [
      `^${root}/node_modules/(?!(${modules.join('|')})/)`,
      '\\.module\\.css$',
    ],
  };
}
