#!/usr/bin/env node
import { existsSync } from 'node:fs';

import { readSettings, SettingsError } from '../settings.ts';
import { StoreUnavailableError } from '../store/database.ts';
import { readCommand, usage, UsageError } from './command.ts';
import { EditorError } from './editors.ts';
import { runCommand } from './run-command.ts';

/** What could not be done is 1; what could not be understood is 2. */
async function main(): Promise<number> {
  try {
    const command = readCommand(process.argv.slice(2));
    // Where the lake's folder is named for the launcher; the one before wins.
    for (const file of ['.env.local', '.env']) if (existsSync(file)) process.loadEnvFile(file);
    // The rest of the environment is the lake's own concern.
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
