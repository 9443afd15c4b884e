import type { DatabaseSync } from 'node:sqlite';

import { publishedIdOf } from './document-id.ts';
import { collectReferences, slugOf } from './references.ts';
import { openTextWrites } from './text-index.ts';
import type { Change } from './types.ts';

/** Writes a change into the documents and their indexes, inside the caller's SQL transaction. */
export type WriteDocument = (change: Change) => void;

export function openDocumentWrites(sql: DatabaseSync): WriteDocument {
  const upsert = sql.prepare(
    `insert into documents (id, type, published_id, slug, updated_at, json) values (?, ?, ?, ?, ?, ?)
     on conflict (id) do update set type = excluded.type, slug = excluded.slug,
       updated_at = excluded.updated_at, json = excluded.json`,
  );
  const remove = sql.prepare('delete from documents where id = ?');
  const removeRefs = sql.prepare('delete from refs where src = ?');
  const insertRef = sql.prepare('insert into refs (src, dst, src_type, weak) values (?, ?, ?, ?)');

  const writeText = openTextWrites(sql);

  return ({ documentId, previous, result }) => {
    writeText({ id: documentId, previous, result });
    removeRefs.run(documentId);
    if (result === null) {
      remove.run(documentId);
      return;
    }
    const published = publishedIdOf(documentId);
    const { _type: type, _updatedAt: updatedAt } = result;
    upsert.run(documentId, type, published, slugOf(result), updatedAt, JSON.stringify(result));
    for (const { id, weak } of collectReferences(result)) {
      insertRef.run(documentId, id, result._type, weak ? 1 : 0);
    }
  };
}
