import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import type { LakeLogger } from '../logger.ts';
import { codeOf } from '../system-error.ts';
import { makePrivateFile, makePrivateFolder, privateFile } from './private-files.ts';
import { damagedSentence, storageFaultOf } from './storage-fault.ts';
import { buildTextIndex, textIndexTables } from './text-index.ts';

/** What each format adds to the previous one. An old database is upgraded when it is opened. */
const formats = [
  `
  create table settings (name text primary key, value text not null) without rowid;
  create table documents (
    id text not null unique, type text not null, published_id text not null, slug text, json text not null
  );
  create index documents_by_type on documents (type, id);
  create index documents_by_slug on documents (slug, id) where slug is not null;
  create index documents_by_published_id on documents (published_id, id);
  create table refs (src text not null, dst text not null, src_type text not null, weak integer not null);
  create unique index refs_by_src on refs (src, dst);
  create index refs_by_dst on refs (dst, src_type, src, weak);
  create table transactions (
    seq integer primary key, id text not null unique, author text not null, timestamp text not null,
    visibility text
  );
  create table changes (
    seq integer not null, position integer not null, document_id text not null, operation text not null,
    result text, mutations text not null
  );
  create unique index changes_by_transaction on changes (seq, position);
  create index changes_by_document on changes (document_id, seq);
`,
  // A digest of the request, and its answer, so that a repeated request is answered again and carried out once.
  `
  alter table transactions add column request text;
  alter table transactions add column outcomes text;
`,
  // Earlier formats created these tables on first use, so they may be there already.
  `
  create table if not exists key_values (
    user text, key text, value text not null, primary key (user, key)
  ) without rowid;
  create table if not exists webhook_delivery (
    id integer primary key autoincrement, documentId text not null, transactionId text not null,
    timestamp text not null, operation text not null, idempotencyKey text not null, body text not null,
    attempts integer not null default 0, dueAt integer not null default 0
  );
  create index if not exists webhook_delivery_document on webhook_delivery (documentId, id);
  create table if not exists webhook_position (id integer primary key check (id = 1), seq integer not null);
`,
  // For what has changed since a time, and for `match`; see `text-index.ts`.
  `
  alter table documents add column updated_at text;
  update documents set updated_at = json_extract(json, '$._updatedAt');
  create index documents_by_update on documents (updated_at, type, id);
  ${textIndexTables}
`,
] as const;
/** The first format with an index of texts. */
const withTextIndex = 4;

/** The folder cannot be used; the message is a sentence for a person. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Why this database cannot be used, as a sentence for a person. */
export function unavailable(path: string, error: unknown): StoreUnavailableError {
  if (error instanceof StoreUnavailableError) return error;
  const reason = reasonOf(error);
  switch (storageFaultOf(error)) {
    case 'damaged':
      return new StoreUnavailableError(damagedSentence(path, reason));
    case 'no room':
      return new StoreUnavailableError(
        `Cannot write the database ${path} (${reason}). Make room on its disk, or let this user write it, then start again.`,
      );
    case undefined:
      return new StoreUnavailableError(`Cannot use the database ${path}: ${reason}.`);
  }
}

/** Lets a second lake name the one that holds the folder. */
function writeHolder(directory: string): void {
  try {
    writeFileSync(join(directory, 'lake.pid'), `${process.pid}\n`, { mode: privateFile });
  } catch (error) {
    // A lake can be read on a full disk.
    if (storageFaultOf(error) !== 'no room') throw error;
  }
}

function holderOf(directory: string): string {
  try {
    return ` (process ${readFileSync(join(directory, 'lake.pid'), 'utf8').trim()})`;
  } catch {
    return '';
  }
}

export const databaseFile = 'lake.sqlite';
const lockFile = 'lake.lock';

function open(directory: string, file: string): DatabaseSync {
  const path = join(directory, file);
  // The files that SQLite makes beside it get the same mode.
  makePrivateFile(path);
  return new DatabaseSync(path, { timeout: 2000 });
}

/**
 * Holds the folder for this process, by SQLite's lock on a database without content: the system releases it when the
 * process dies, however it dies, so that a killed lake starts again at once.
 */
function lock(directory: string): DatabaseSync {
  const held = open(directory, lockFile);
  try {
    held.exec('begin exclusive');
    return held;
  } catch (error) {
    held.close();
    throw error;
  }
}

/** An open database. */
export interface LakeDatabase {
  readonly sql: DatabaseSync;
  /** Closes it, and lets another lake have the folder. */
  close(): void;
}

/**
 * Opens the database of a lake, creating it when missing, and locks its folder until it is closed. Others may read it
 * meanwhile (`openForReading`). `synchronous = FULL` with a write-ahead log syncs at every commit.
 * @throws StoreUnavailableError when the folder cannot be written, is held by another lake, or is of a newer format
 */
export function openDatabase(directory: string, logger?: Pick<LakeLogger, 'info'>): LakeDatabase {
  try {
    makePrivateFolder(directory);
  } catch (error) {
    throw notWritable(directory, error);
  }
  const opened: DatabaseSync[] = [];
  const close = (): void => {
    for (const each of opened.toReversed()) if (each.isOpen) each.close();
  };
  try {
    opened.push(lock(directory));
    const sql = open(directory, databaseFile);
    opened.push(sql);
    sql.exec('pragma journal_mode = wal');
    sql.exec('pragma synchronous = full');
    sql.exec('pragma cache_size = -16384');
    sql.exec('begin exclusive');
    migrate(sql, logger);
    sql.exec('commit');
    writeHolder(directory);
    return { sql, close };
  } catch (error) {
    close();
    const reason = reasonOf(error);
    if (codeOf(error) === 'EACCES' || /unable to open/i.test(reason))
      throw notWritable(directory, error);
    if (/locked|busy/i.test(reason)) {
      throw new StoreUnavailableError(
        `Another lake${holderOf(directory)} holds ${directory}. Stop it, or set LAKE_DIR to another folder.`,
      );
    }
    throw unavailable(join(directory, databaseFile), error);
  }
}

function notWritable(directory: string, error: unknown): StoreUnavailableError {
  return new StoreUnavailableError(
    `Cannot write in ${directory}: ${reasonOf(error)}. Set LAKE_DIR to a folder that this user may write.`,
  );
}

/**
 * Opens the database for reading, while the process that holds the folder writes. What was committed before a read
 * transaction began is seen in it, and nothing else.
 * @throws Error of SQLite
 */
export function openForReading(directory: string): DatabaseSync {
  return new DatabaseSync(join(directory, databaseFile), { readOnly: true, timeout: 2000 });
}

function migrate(sql: DatabaseSync, logger: Pick<LakeLogger, 'info'> | undefined): void {
  const format = Number(sql.prepare('pragma user_version').get()?.['user_version'] ?? 0);
  if (format > formats.length) {
    throw new StoreUnavailableError(
      `The database was written by a newer version of the lake (format ${format}, this one knows ${formats.length}).`,
    );
  }
  if (format === formats.length) return;
  for (const addition of formats.slice(format)) sql.exec(addition);
  if (format === 0) {
    sql
      .prepare("insert into settings (name, value) values ('datasetId', ?)")
      .run(randomBytes(8).toString('hex'));
  } else if (format < withTextIndex) {
    const started = performance.now();
    logger?.info({}, 'making the index of texts, once');
    const documents = buildTextIndex(sql);
    const milliseconds = Math.round(performance.now() - started);
    logger?.info({ documents, milliseconds }, 'the index of texts is made');
  }
  sql.exec(`pragma user_version = ${formats.length}`);
}
