import { openStore } from '@/sanity/lake/store/sqlite-store';
import { temporaryFolder } from '@/tests/harness/lake';

/** Makes SQLite refuse the commit itself, when all is written, as a disk may that has become full. */
const refuseCommits = `
  pragma foreign_keys = on;
  create temporary table parents (id integer primary key);
  create temporary table children (parent integer references parents deferrable initially deferred);
  create temporary trigger refused after insert on transactions begin
    insert into children values (1);
  end;
`;

test('what could not be committed is in no position of the journal', () => {
  const folder = temporaryFolder();
  const store = openStore({ directory: folder.path, onListenerError() {} });
  const commit = (id: string) =>
    store.commit({ id, author: 'me', timestamp: '2026-01-01T00:00:00Z', changes: [] });
  try {
    expect(commit('first').seq).toBe(1);
    store.sql.exec(refuseCommits);
    expect(() => commit('second')).toThrow('FOREIGN KEY');
    expect(store.lastSeq()).toBe(1);
    expect(store.transactionsAfter(0, 10)).toHaveLength(1);
    store.sql.exec('drop trigger refused');
    expect(commit('third').seq).toBe(2);
  } finally {
    store.close();
    folder.remove();
  }
});
