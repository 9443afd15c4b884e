import type { DatabaseSync } from 'node:sqlite';

import { indexedWords, markers } from './index-words.ts';
import { documentOf, numberOf, textOf } from './rows.ts';
import type { TextQuery } from './text-query.ts';
import type { StoredDocument } from './types.ts';

/**
 * The text index: FTS5 over the words of each document, without the texts. The words are made by `index-words.ts`, so that
 * FTS5 has only to take them apart at spaces; its tokenizer `ascii` takes every other sign that they can have for a part of
 * a word. Rows are numbered by a table of their own, because VACUUM may renumber a table without an integer key.
 */
export const textIndexTables = `
  create table text_rows (row integer primary key, id text not null unique);
  create virtual table text_index using fts5(
    words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
  );
`;

/** Writes the words of a document into the index, inside the caller's SQL transaction. */
export type WriteText = (texts: {
  readonly id: string;
  /** Null: it did not exist, or is not known. */
  readonly previous: StoredDocument | null;
  /** Null: it is gone. */
  readonly result: StoredDocument | null;
}) => void;

export function openTextWrites(sql: DatabaseSync): WriteText {
  const selectRow = sql.prepare('select row from text_rows where id = ?');
  const insertRow = sql.prepare('insert into text_rows (id) values (?)');
  const removeRow = sql.prepare('delete from text_rows where row = ?');
  const insert = sql.prepare('insert into text_index (rowid, words) values (?, ?)');
  const remove = sql.prepare('delete from text_index where rowid = ?');

  return ({ id, previous, result }) => {
    const known = selectRow.get(id);
    const words = result === null ? undefined : indexedWords(result);
    if (known !== undefined) {
      const isUnchanged = previous !== null && indexedWords(previous) === words;
      if (isUnchanged) return;
      remove.run(numberOf(known, 'row'));
      if (words === undefined) removeRow.run(numberOf(known, 'row'));
    }
    if (words === undefined) return;
    // `returning` takes a tenth of a millisecond more.
    const row = known === undefined ? insertRow.run(id).lastInsertRowid : numberOf(known, 'row');
    insert.run(row, words);
  };
}

/** Makes the index of a database that had none. @returns how many documents it has */
export function buildTextIndex(sql: DatabaseSync): number {
  const write = openTextWrites(sql);
  let count = 0;
  for (const row of sql.prepare('select id, json from documents').iterate()) {
    write({ id: textOf(row, 'id'), previous: null, result: documentOf(textOf(row, 'json')) });
    count += 1;
  }
  return count;
}

/** In the language of FTS5. No word has a quotation mark. */
function expressionOf(query: TextQuery): string {
  switch (query.kind) {
    case 'word':
      return `"${query.text}"`;
    case 'beginning':
      return `"${query.text}"*`;
    default: {
      const operator = query.kind === 'and' ? ' AND ' : ' OR ';
      return `(${query.parts.map(expressionOf).join(operator)})`;
    }
  }
}

/** Reads the ids of the documents (of these types) whose texts may match, ordered. */
export type ReadByText = (query: TextQuery, types?: readonly string[]) => string[];

export function openTextReads(sql: DatabaseSync): ReadByText {
  const select = sql.prepare(
    `select id from text_index join text_rows on row = text_index.rowid
     where text_index match ? order by id`,
  );
  const selectOfTypes = sql.prepare(
    `select id from text_index join text_rows on row = text_index.rowid join documents using (id)
     where text_index match ? and type in (select value from json_each(?)) order by id`,
  );
  return (query, types) => {
    const wanted: TextQuery = {
      kind: 'or',
      parts: [query, { kind: 'word', text: markers.always }],
    };
    const rows =
      types === undefined
        ? select.all(expressionOf(wanted))
        : selectOfTypes.all(expressionOf(wanted), JSON.stringify(types));
    return rows.map((row) => textOf(row, 'id'));
  };
}
