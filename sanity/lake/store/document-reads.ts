import type { DatabaseSync } from 'node:sqlite';

import { DocumentCache } from './document-cache.ts';
import type { DocumentReader } from './overlay.ts';
import { documentOf, numberOf, textOf } from './rows.ts';
import type { Store } from './store.ts';
import { openTextReads } from './text-index.ts';
import type { StoredDocument } from './types.ts';

const pageSize = 500;

/** The documents and their indexes, with a cache of parsed documents. */
export interface DocumentReads
  extends DocumentReader, Pick<Store, 'all' | 'idsStronglyReferencing' | 'count'> {
  /** Drops cached documents that have changed in the database. */
  forget(ids: Iterable<string>): void;
  forgetAll(): void;
}

/** @param cacheLimit see `DocumentCache` */
export function openDocumentReads(sql: DatabaseSync, cacheLimit: number): DocumentReads {
  const cache = new DocumentCache(cacheLimit);
  const selectOne = sql.prepare('select json from documents where id = ?');
  const selectExists = sql.prepare('select 1 from documents where id = ?');
  const selectMany = sql.prepare(
    'select id, json from documents where id in (select value from json_each(?))',
  );
  const selectPage = sql.prepare('select json from documents where id > ? order by id limit ?');
  const selectCount = sql.prepare('select count(*) as n from documents');
  const selectIds = sql.prepare('select id from documents order by id');
  const selectByPrefix = sql.prepare(
    'select id from documents where id >= ? and id < ? order by id',
  );
  const selectByType = sql.prepare('select id from documents where type = ? order by id');
  const selectPublicCount = sql.prepare(
    `select count(*) as n, total(id glob 'image-*' or id glob 'file-*') as uploads from documents
     where type in (select value from json_each(?)) and instr(id, '.') = 0`,
  );
  const selectBySlug = sql.prepare('select id from documents where slug = ? order by id');
  const selectBySlugAndType = sql.prepare(
    'select id from documents where slug = ? and type = ? order by id',
  );
  const selectSources = sql.prepare('select src as id from refs where dst = ? order by src');
  const selectSourcesOfType = sql.prepare(
    'select src as id from refs where dst = ? and src_type = ? order by src',
  );
  const selectStrong = sql.prepare(
    'select src as id from refs where dst = ? and weak = 0 order by src',
  );
  // By itself SQLite takes the index of ids, so as not to sort, or that of types.
  const selectUpdated = sql.prepare(
    'select id from documents indexed by documents_by_update where updated_at >= ? order by id',
  );
  const selectUpdatedOfTypes = sql.prepare(
    `select id from documents indexed by documents_by_update
     where updated_at >= ? and type in (select value from json_each(?)) order by id`,
  );
  const idsOf = (rows: ReturnType<typeof selectIds.all>): string[] =>
    rows.map((row) => textOf(row, 'id'));

  const union = (lists: readonly string[][]): string[] =>
    lists.length === 1 ? (lists[0] ?? []) : [...new Set(lists.flat())].sort();

  /** @param count how many documents are read together with it */
  function keep(id: string, json: string, count: number): StoredDocument {
    const document = documentOf(json);
    if (!cache.wouldBeSweptBy(count)) cache.set(id, document, json.length);
    return document;
  }

  return {
    get(id) {
      const known = cache.get(id);
      if (known !== undefined) return known;
      const row = selectOne.get(id);
      return row === undefined ? undefined : keep(id, textOf(row, 'json'), 1);
    },
    has: (id) => cache.get(id) !== undefined || selectExists.get(id) !== undefined,
    getMany(ids) {
      const wanted = [...ids];
      const found = new Map<string, StoredDocument>();
      const missing: string[] = [];
      for (const id of wanted) {
        const known = cache.get(id);
        if (known === undefined) missing.push(id);
        else found.set(id, known);
      }
      for (let start = 0; start < missing.length; start += pageSize) {
        const page = missing.slice(start, start + pageSize);
        for (const row of selectMany.iterate(JSON.stringify(page))) {
          const id = textOf(row, 'id');
          found.set(id, keep(id, textOf(row, 'json'), missing.length));
        }
      }
      return wanted.flatMap((id) => found.get(id) ?? []);
    },
    *all() {
      let last = '';
      for (;;) {
        const page = selectPage.all(last, pageSize).map((row) => documentOf(textOf(row, 'json')));
        yield* page;
        const end = page.at(-1);
        if (end === undefined || page.length < pageSize) return;
        last = end._id;
      }
    },
    idsByType: (types) => union(types.map((type) => idsOf(selectByType.all(type)))),
    countPublicOfTypes(types) {
      const row = selectPublicCount.get(JSON.stringify(types));
      return row?.['uploads'] === 0 ? Number(row['n']) : undefined;
    },
    idsBySlug: (slug, types) =>
      types === undefined
        ? idsOf(selectBySlug.all(slug))
        : union(types.map((type) => idsOf(selectBySlugAndType.all(slug, type)))),
    idsReferencing: (ids, types) =>
      union(
        ids.flatMap((id) =>
          types === undefined
            ? [idsOf(selectSources.all(id))]
            : types.map((type) => idsOf(selectSourcesOfType.all(id, type))),
        ),
      ),
    idsByText: openTextReads(sql),
    idsUpdatedSince: (time, types) =>
      idsOf(
        types === undefined
          ? selectUpdated.all(time)
          : selectUpdatedOfTypes.all(time, JSON.stringify(types)),
      ),
    idsStronglyReferencing: (id) => idsOf(selectStrong.all(id)),
    allIds: () => idsOf(selectIds.all()),
    idsWithPrefix: (prefix) => idsOf(selectByPrefix.all(prefix, `${prefix}\u{10ffff}`)),
    count: () => numberOf(selectCount.get() ?? {}, 'n'),
    forget(ids) {
      for (const id of ids) cache.delete(id);
    },
    forgetAll: () => cache.clear(),
  };
}
