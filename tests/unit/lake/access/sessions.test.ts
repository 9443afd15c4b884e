import { openAccessDatabase } from '@/sanity/lake/access/database';
import { openSessions } from '@/sanity/lake/access/sessions';
import { temporaryFolder } from '@/tests/harness/lake';

test('a session goes on when its use cannot be recorded, as on a full disk', () => {
  const folder = temporaryFolder();
  const sql = openAccessDatabase(folder.path);
  let now = Date.parse('2026-01-01');
  const sessions = openSessions(sql, () => now);
  const token = sessions.start('someone');
  sql.exec('pragma query_only = on');
  now += 2 * 60 * 60 * 1000;
  expect(sessions.find(token)).toEqual({ userId: 'someone' });
  sql.close();
  folder.remove();
});
