import type { SQLOutputValue } from 'node:sqlite';

import type { Change, Mutation, StoredDocument } from './types.ts';

/** A row as SQLite hands it over. */
export type Row = Record<string, SQLOutputValue>;

/** A column that the table's own constraint makes a text. @throws when the database is not ours */
export function textOf(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new TypeError(`Column ${column} is not a text`);
  return value;
}

/** A column that is a whole number. @throws when the database is not ours */
export function numberOf(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new TypeError(`Column ${column} is not a number`);
  return value;
}

/** Back from JSON that `commit` wrote: it was a document then. */
export function documentOf(json: string): StoredDocument {
  const document: StoredDocument = JSON.parse(json);
  return document;
}

/** Back from JSON that `commit` wrote: it was a list of mutations then. */
export function mutationsOf(json: string): Mutation[] {
  const mutations: Mutation[] = JSON.parse(json);
  return mutations;
}

/** @throws when the database is not ours */
export function operationOf(row: Row): Change['operation'] {
  const operation = row['operation'];
  if (operation === 'create' || operation === 'update' || operation === 'delete') return operation;
  throw new TypeError('Column operation is unknown');
}
