import type { DatabaseSync } from 'node:sqlite';

import { publishedIdOf } from './document-id.ts';
import { collectReferences, slugOf } from './references.ts';
import type { Change } from './types.ts';

/** Writes a change into the documents and their indexes, inside the caller's SQL transaction. */
export type WriteDocument = (change: Change) => void;

export function openDocumentWrites(sql: DatabaseSync): WriteDocument {
  const upsert = sql.prepare(
    `insert into documents (id, type, published_id, slug, json) values (?, ?, ?, ?, ?)
     on conflict (id) do update set type = excluded.type, slug = excluded.slug, json = excluded.json`,
  );
  const remove = sql.prepare('delete from documents where id = ?');
  const removeRefs = sql.prepare('delete from refs where src = ?');
  const insertRef = sql.prepare('insert into refs (src, dst, src_type, weak) values (?, ?, ?, ?)');

  return ({ documentId, result }) => {
    removeRefs.run(documentId);
    if (result === null) {
      remove.run(documentId);
      return;
    }
    const published = publishedIdOf(documentId);
    upsert.run(documentId, result._type, published, slugOf(result), JSON.stringify(result));
    for (const { id, weak } of collectReferences(result)) {
      insertRef.run(documentId, id, result._type, weak ? 1 : 0);
    }
  };
}
