import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';

import { openKeyValues } from '@/sanity/lake/access/key-values';
import { openStore } from '@/sanity/lake/store/sqlite-store';
import { DeliveryQueue } from '@/sanity/lake/webhooks/delivery-queue';
import { temporaryFolder } from '@/tests/harness/lake';

const laterTables = ['key_values', 'webhook_delivery', 'webhook_position'];

/** What format 4 added. */
const withoutTextIndex = `
  drop table text_index;
  drop table text_rows;
  drop index documents_by_update;
  alter table documents drop column updated_at;
  pragma user_version = 3;
`;

/** A folder as the first format had it, with one transaction. */
function writeFirstFormat(directory: string): void {
  const store = openStore({ directory, onListenerError() {} });
  const document = {
    _id: 'a',
    _type: 'topic',
    _rev: 'old',
    _createdAt: '2026-01-01T00:00:00Z',
    _updatedAt: '2026-01-01T00:00:00Z',
    name: 'Butterfly',
  };
  store.commit({
    id: 'old',
    author: 'administrator',
    timestamp: '2026-01-01T00:00:00Z',
    changes: [
      { documentId: 'a', previous: null, result: document, mutations: [], operation: 'create' },
    ],
  });
  store.close();
  const sql = new DatabaseSync(join(directory, 'lake.sqlite'));
  sql.exec(withoutTextIndex);
  sql.exec('alter table transactions drop column request');
  sql.exec('alter table transactions drop column outcomes');
  for (const table of laterTables) sql.exec(`drop table ${table}`);
  sql.exec('pragma user_version = 1');
  sql.close();
}

test('a database of the first format is opened, whole, and keeps what is asked from then on', () => {
  const folder = temporaryFolder();
  try {
    writeFirstFormat(folder.path);
    const store = openStore({ directory: folder.path, onListenerError() {} });
    const { datasetId } = store;
    expect(store.get('a')).toMatchObject({ _rev: 'old' });
    expect(store.idsByText({ kind: 'word', text: 'BUTTERFLY' })).toEqual(['a']);
    expect(store.idsUpdatedSince('2026-01-01')).toEqual(['a']);
    expect(store.idsUpdatedSince('2026-01-02')).toEqual([]);
    expect(store.transactionById('old')).toMatchObject({ seq: 1, author: 'administrator' });
    expect(store.answeredRequest('old')).toBeUndefined();
    const outcomes = [{ id: 'b', operation: 'none' as const }];
    const { seq } = store.commit({
      id: 'new',
      author: 'administrator',
      timestamp: '2026-01-02T00:00:00Z',
      changes: [],
      answered: { digest: 'd', outcomes },
    });
    expect(seq).toBe(2);
    expect(store.answeredRequest('new')).toEqual({ digest: 'd', outcomes });
    store.close();
    const again = openStore({ directory: folder.path, onListenerError() {} });
    expect(again.datasetId).toBe(datasetId);
    expect(again.answeredRequest('new')).toEqual({ digest: 'd', outcomes });
    again.close();
  } finally {
    folder.remove();
  }
});

test('a database of a later format is left alone', () => {
  const folder = temporaryFolder();
  try {
    openStore({ directory: folder.path, onListenerError() {} }).close();
    const sql = new DatabaseSync(join(folder.path, 'lake.sqlite'));
    sql.exec('pragma user_version = 99');
    sql.close();
    expect(() => openStore({ directory: folder.path, onListenerError() {} })).toThrow(/newer/);
  } finally {
    folder.remove();
  }
});

test('every table is there once the store is open, and what an earlier lake kept in them stays', () => {
  const folder = temporaryFolder();
  try {
    const store = openStore({ directory: folder.path, onListenerError() {} });
    openKeyValues(store.sql).write('someone', 'search', { words: 'graph' });
    new DeliveryQueue(store.sql).add(7, []);
    // Format 2 had these tables too, once they had been used.
    store.sql.exec(withoutTextIndex);
    store.sql.exec('pragma user_version = 2');
    store.close();
    const again = openStore({ directory: folder.path, onListenerError() {} });
    expect(openKeyValues(again.sql).read('someone', 'search')).toEqual({ words: 'graph' });
    expect(new DeliveryQueue(again.sql).position()).toBe(7);
    again.close();
  } finally {
    folder.remove();
  }
});
