import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

import type { SchemaType } from 'groq-js';
import ts from 'typescript';

import { offline } from '@/sanity/cli/cli-environment';

const root = resolve(__dirname, '../../../..');

/** Types that Sanity's TypeGen made, in a folder of their own. */
export interface GeneratedTypes {
  readonly folder: string;
  /** Variables of the queries that it found in `lib`. */
  readonly queries: readonly string[];
}

/**
 * Runs the real `sanity typegen generate` on the queries of `lib`.
 *
 * @param schema of the CMS, as `sanity schema extract` writes it
 */
export async function generateTypes(folder: string, schema: SchemaType): Promise<GeneratedTypes> {
  await mkdir(folder);
  await writeFile(join(folder, 'schema.json'), JSON.stringify(schema));
  const typegen = {
    schema: 'schema.json',
    path: join(root, 'lib/**/*.ts'),
    generates: 'types.ts',
    overloadClientMethods: false,
    formatGeneratedCode: false,
  };
  await writeFile(join(folder, 'sanity.cli.ts'), `export default ${JSON.stringify({ typegen })};`);
  const command = join(root, 'node_modules/@sanity/cli/bin/run.js');
  await promisify(execFile)(process.execPath, [command, 'typegen', 'generate'], {
    cwd: folder,
    env: { ...process.env, ...offline(folder) },
  });
  const types = await readFile(join(folder, 'types.ts'), 'utf8');
  const queries = [...types.matchAll(/^\/\/ Variable: (\w+)$/gm)].map(([, name = '']) => name);
  return { folder, queries };
}

/**
 * Compiles, for each query, the assignment of what the CMS may send to what the schema of the result reads.
 *
 * @returns of each of the generated types, the errors by query
 */
export async function typeErrors(
  ...generated: readonly GeneratedTypes[]
): Promise<Record<string, string>[]> {
  const files = await Promise.all(
    generated.map(async ({ folder, queries }) => {
      const file = join(folder, 'comparison.ts');
      await writeFile(file, comparison(queries));
      return file;
    }),
  );
  const program = ts.createProgram(files, compilerOptions());
  return files.map((name) => {
    const file = program.getSourceFile(name);
    return Object.fromEntries(
      ts.getPreEmitDiagnostics(program, file).map((error) => {
        const text = ts.flattenDiagnosticMessageText(error.messageText, '\n');
        const line = file?.text.slice(0, error.start).split('\n').length ?? 0;
        const query = /^const (\w+):/.exec(file?.text.split('\n')[line - 1] ?? '')?.[1];
        return [query ?? name, text];
      }),
    );
  });
}

function comparison(queries: readonly string[]): string {
  return [
    "import type * as typegen from './types.ts';",
    `import type { ReadBy, Sent } from '${join(__dirname, 'compared-types.ts')}';`,
    'declare function sent<T>(): Sent<T>;',
    ...queries.map(
      (query) =>
        `const ${query}: ReadBy<'${query}'> = sent<typegen.${query[0]?.toUpperCase()}${query.slice(1)}Result>();`,
    ),
  ].join('\n');
}

function compilerOptions(): ts.CompilerOptions {
  const config = join(root, 'tsconfig.json');
  const { config: json } = ts.readConfigFile(config, (file) => ts.sys.readFile(file));
  const { options } = ts.parseJsonConfigFileContent(json, ts.sys, dirname(config));
  return { ...options, incremental: false, types: [] };
}
