#!/usr/bin/env node
import { existsSync } from 'node:fs';

import { readSettings, SettingsError } from '../settings.ts';
import { StoreUnavailableError } from '../store/database.ts';
import { readCommand, usage, UsageError } from './command.ts';
import { EditorError } from './editors.ts';
import { runCommand } from './run-command.ts';

// What this process writes is for its own user.
process.umask(0o077);

/** @returns the exit code: 1 when the command failed, 2 when it could not be read */
async function main(): Promise<number> {
  try {
    const command = readCommand(process.argv.slice(2));
    // These files name the lake's folder for the launcher. Earlier values win.
    for (const file of ['.env.local', '.env']) if (existsSync(file)) process.loadEnvFile(file);
    // The other variables are not read here: a mistake in them must not stop the command.
    const { directory } = readSettings({ LAKE_DIR: process.env['LAKE_DIR'] });
    process.stdout.write(await runCommand(command, directory));
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`editor: ${error.message}\n\n${usage}`);
      return 2;
    }
    const isKnown =
      error instanceof EditorError ||
      error instanceof StoreUnavailableError ||
      error instanceof SettingsError;
    const said = isKnown ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`editor: ${said}\n`);
    return 1;
  }
}

process.exitCode = await main();
