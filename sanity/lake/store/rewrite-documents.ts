import type { DatabaseSync } from 'node:sqlite';

import { documentOf, mutationsOf, numberOf, textOf } from './rows.ts';
import { openTextWrites } from './text-index.ts';
import type { DocumentInput, Mutation } from './types.ts';

type ChangeDocument = <Document extends DocumentInput>(document: Document) => Document;

/** Which documents are rewritten, and how. */
export interface Rewriting {
  readonly idPrefix: string;
  /** A text in the JSON of those that need no change. */
  readonly unless: string;
  readonly change: ChangeDocument;
}

/**
 * Carries out `Store.rewrite`, inside the caller's SQL transaction.
 * @returns the ids of the documents that were read
 */
export function rewriteDocuments(
  sql: DatabaseSync,
  { idPrefix, unless, change }: Rewriting,
): string[] {
  const range = [idPrefix, `${idPrefix}\u{10ffff}`, unless] as const;
  const documents = sql
    .prepare('select id, json from documents where id >= ? and id < ? and instr(json, ?) = 0')
    .all(...range);
  const updateDocument = sql.prepare('update documents set json = ? where id = ?');
  const writeText = openTextWrites(sql);
  for (const row of documents) {
    const id = textOf(row, 'id');
    const previous = documentOf(textOf(row, 'json'));
    const result = change(previous);
    updateDocument.run(JSON.stringify(result), id);
    writeText({ id, previous, result });
  }
  const past = sql
    .prepare(
      `select seq, position, result, mutations from changes
       where document_id >= ? and document_id < ? and result is not null and instr(result, ?) = 0`,
    )
    .all(...range);
  const updateChange = sql.prepare(
    'update changes set result = ?, mutations = ? where seq = ? and position = ?',
  );
  for (const row of past) {
    const result = change(documentOf(textOf(row, 'result')));
    const mutations = mutationsOf(textOf(row, 'mutations')).map((one) => changed(one, change));
    updateChange.run(
      JSON.stringify(result),
      JSON.stringify(mutations),
      numberOf(row, 'seq'),
      numberOf(row, 'position'),
    );
  }
  // Others who have read the documents learn of it by this: the journal does not tell.
  sql.exec(
    `insert into settings (name, value) values ('rewrites', '1')
     on conflict (name) do update set value = value + 1`,
  );
  return documents.map((row) => textOf(row, 'id'));
}

function changed(mutation: Mutation, change: ChangeDocument): Mutation {
  if ('create' in mutation) return { create: change(mutation.create) };
  if ('createOrReplace' in mutation) return { createOrReplace: change(mutation.createOrReplace) };
  if ('createIfNotExists' in mutation) {
    return { createIfNotExists: change(mutation.createIfNotExists) };
  }
  return mutation;
}
