import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

import { usage, type Command } from './command.ts';
import { accessFile, openAccessDatabase } from './database.ts';
import { EditorError, openEditors, type Editor, type Editors } from './editors.ts';
import { unavailable } from '../store/database.ts';
import { closeLakeFolder } from '../store/private-files.ts';
import { storageFaultOf } from '../store/storage-fault.ts';
import { hashKey, newKey } from './secrets.ts';
import { openSessions, type Sessions } from './sessions.ts';

const keyNote = 'The key is not kept, and not shown again: pass it on now.';

/**
 * Carries out a command.
 * @param directory the lake's folder; created when missing
 * @returns the text to print
 * @throws EditorError when it cannot be done, StoreUnavailableError when the folder cannot be used
 */
export async function runCommand(command: Command, directory: string): Promise<string> {
  if (command.does === 'help') return usage;
  const sql = openAccessDatabase(directory);
  try {
    closeLakeFolder(directory);
    return await run(command, sql, openEditors(sql), openSessions(sql));
  } catch (error) {
    if (storageFaultOf(error) === undefined) throw error;
    throw unavailable(join(directory, accessFile), error);
  } finally {
    sql.close();
  }
}

function existing(editors: Editors, name: string): Editor {
  const editor = editors.named(name);
  if (editor !== undefined) return editor;
  throw new EditorError(
    `There is no editor named ${name}. \`npm run editor -- list\` shows who there is.`,
  );
}

async function run(
  command: Exclude<Command, { does: 'help' }>,
  sql: DatabaseSync,
  editors: Editors,
  sessions: Sessions,
): Promise<string> {
  switch (command.does) {
    case 'list':
      return listOf(editors.all(), sessions);
    case 'sign-out-everyone':
      return `${ended(sessions.endAll())}\n`;
    case 'add': {
      const key = newKey();
      const { name, role } = editors.add({ ...command, key: await hashKey(key) });
      return `${name} (${role}) can sign in with this key:\n\n  ${key}\n\n${keyNote}\n`;
    }
    case 'new-key': {
      const key = newKey();
      const kept = await hashKey(key);
      const { id, name } = existing(editors, command.name);
      atOnce(sql, () => {
        editors.setKey(id, kept);
        sessions.endAllOf(id);
      });
      return `${name} is signed out, and can sign in with this key:\n\n  ${key}\n\n${keyNote}\n`;
    }
    case 'role': {
      const { id, name } = existing(editors, command.name);
      editors.setRole(id, command.role);
      return `${name} has the role ${command.role} now. A Studio that is open shows it when it is loaded again.\n`;
    }
    case 'sign-out': {
      const { id, name } = existing(editors, command.name);
      return `${name}: ${ended(sessions.endAllOf(id))}\n`;
    }
    case 'remove': {
      const { id, name } = existing(editors, command.name);
      atOnce(sql, () => {
        editors.remove(id);
        sessions.endAllOf(id);
      });
      return `${name} cannot sign in any more. What ${name} wrote stays, under that name.\n`;
    }
  }
}

function atOnce(sql: DatabaseSync, change: () => void): void {
  sql.exec('begin immediate');
  try {
    change();
    sql.exec('commit');
  } catch (error) {
    if (sql.isTransaction) sql.exec('rollback');
    throw error;
  }
}

function ended(count: number): string {
  if (count === 0) return 'no session was open.';
  return count === 1 ? '1 session ended.' : `${count} sessions ended.`;
}

function listOf(editors: readonly Editor[], sessions: Sessions): string {
  if (editors.length === 0) return 'There are no editors yet: `npm run editor -- add NAME`.\n';
  const rows = editors.map(({ id, name, role, email }) => {
    const last = sessions.lastUsed(id);
    const used = last === undefined ? 'not signed in' : new Date(last).toISOString().slice(0, 10);
    return [name, role, email === '' ? '–' : email, String(sessions.count(id)), used];
  });
  const table = [['NAME', 'ROLE', 'E-MAIL', 'SESSIONS', 'LAST USED'], ...rows];
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}
