import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

import { errorCode } from './error-code.ts';
import type { ProcessGroups } from './process-group.ts';

/** The folders in `migrations`, in the order in which they run. */
export const contentMigrations: readonly string[] = ['member-roles', 'slugs', 'name-parts'];

/** File in LAKE_DIR with the names of the migrations that its content has been through. */
const fileName = 'migrations.json';

/** What `migrateContent` takes. */
export interface MigrationSettings {
  /** LAKE_DIR. */
  readonly dir: string;
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  readonly groups: ProcessGroups;
  say(line: string): void;
}

/**
 * Runs the migrations that the content of an embedded lake has not been through, through Sanity's own
 * command line, while nothing serves that content. One that fails changes no other and is run again at the
 * next start: the site shows documents that lack what a migration adds.
 */
export async function migrateContent(settings: MigrationSettings): Promise<void> {
  const { dir, say } = settings;
  const done = await doneMigrations(dir);
  for (const name of contentMigrations.filter((one) => !done.includes(one))) {
    say(`Bringing the content up to date: ${name}`);
    if (await runMigration(name, settings)) {
      done.push(name);
      await writeDone(dir, done);
    } else {
      say(
        `${name} failed, as told above; run it with \`npm run sanity -- migration run ${name}\`,`,
      );
      say('or start again. What it had not changed yet is as it was.');
    }
  }
}

/** Records that new content needs none of the migrations there are now. */
export async function skipMigrations(dir: string): Promise<void> {
  await writeDone(dir, contentMigrations);
}

async function runMigration(
  name: string,
  { root, env, groups }: MigrationSettings,
): Promise<boolean> {
  const lines: string[] = [];
  const command = groups.start({
    args: [
      join(root, 'sanity/cli/main.ts'),
      ...['migration', 'run', name, '--no-dry-run', '--no-confirm', '--no-progress'],
    ],
    env,
    cwd: root,
    onLine: (line) => lines.push(line),
  });
  const code = await command.ended;
  if (code !== 0) for (const line of lines) process.stderr.write(`${line}\n`);
  return code === 0;
}

async function doneMigrations(dir: string): Promise<string[]> {
  try {
    const text = await readFile(join(dir, fileName), 'utf8');
    return z.array(z.string()).parse(JSON.parse(text));
  } catch (error) {
    // Content of a version without migrations. A damaged file: each migration only adds what is missing.
    if (
      errorCode(error) === 'ENOENT' ||
      error instanceof SyntaxError ||
      error instanceof z.ZodError
    ) {
      return [];
    }
    throw error;
  }
}

async function writeDone(dir: string, names: readonly string[]): Promise<void> {
  await writeFile(join(dir, fileName), `${JSON.stringify(names)}\n`, { mode: 0o600 });
}
