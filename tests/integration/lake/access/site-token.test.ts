import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { startLake, temporaryFolder, type RunningLake } from '@/tests/harness/lake';
import { bearer, put } from '@/tests/harness/lake-requests';

let running: RunningLake;
beforeAll(async () => {
  running = await startLake();
  await put(
    running,
    { _id: 'a', _type: 'topic', title: 'published' },
    { _id: 'drafts.a', _type: 'topic', title: 'draft' },
  );
});
afterAll(() => running.stop());

const file = () => join(running.lake.directory, 'site-token');

function get(path: string, token?: string): Promise<Response> {
  const headers = token === undefined ? {} : bearer(token);
  return fetch(`${running.origin}/v2025-02-19/${path}`, { headers });
}

test('it is a file of its own that only its owner may read', () => {
  expect(statSync(file()).mode & 0o777).toBe(0o600);
  expect(readFileSync(file(), 'utf8').trim()).toBe(running.lake.access.siteToken);
  expect(running.lake.access.siteToken).not.toBe(running.token);
});

test('it stays the same when the lake is opened again', async () => {
  const folder = temporaryFolder();
  const first = await startLake({ directory: folder.path });
  await first.stop();
  const second = await startLake({ directory: folder.path });
  await second.stop();
  folder.remove();
  expect(second.lake.access.siteToken).toBe(first.lake.access.siteToken);
});

test.each(['raw', 'drafts', 'published'])(
  'it shows in the perspective %s what no token shows',
  async (perspective) => {
    const query = new URLSearchParams({ query: '*{_id, title}', perspective });
    const withoutToken = await get(`data/query/production?${query}`);
    const withToken = await get(`data/query/production?${query}`, running.lake.access.siteToken);
    const { result }: { result: unknown } = await withToken.json();
    expect(result).toEqual([{ _id: 'a', title: 'published' }]);
    expect(await withoutToken.json()).toMatchObject({ result });
  },
);

test('it is nobody: no user, no rights to write, no live events of drafts', async () => {
  const { siteToken } = running.lake.access;
  expect(await (await get('users/me', siteToken)).json()).toEqual({});
  const grants = await get('projects/portrait/datasets/production/acl', siteToken);
  expect(await grants.json()).toEqual([{ filter: '_id in path("*")', permissions: ['read'] }]);
  const drafts = await get('data/live/events/production?includeDrafts=true', siteToken);
  expect(drafts.status).toBe(401);
});
