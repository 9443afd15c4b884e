import type { SQLOutputValue } from 'node:sqlite';

import type { Change, Mutation, StoredDocument } from './types.ts';

/** A row of SQLite. */
export type Row = Record<string, SQLOutputValue>;

/** Reads a text column. @throws when the database is not ours */
export function textOf(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new TypeError(`Column ${column} is not a text`);
  return value;
}

/** Reads an integer column. @throws when the database is not ours */
export function numberOf(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new TypeError(`Column ${column} is not a number`);
  return value;
}

/** Parses JSON that `commit` wrote, so it is a document. */
export function documentOf(json: string): StoredDocument {
  const document: StoredDocument = JSON.parse(json);
  return document;
}

/** Parses JSON that `commit` wrote, so it is a list of mutations. */
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
