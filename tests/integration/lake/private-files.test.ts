import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { openForAll, openToOthers } from '@/tests/harness/file-modes';
import { temporaryFolder } from '@/tests/harness/lake';
import { bearer, put } from '@/tests/harness/lake-requests';
import { type LakeProcess, startLakeProcess } from '@/tests/harness/lake-process';
import { picture } from '@/tests/harness/sample-images';

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** Makes the lake write everything that it ever writes. */
async function use(lake: LakeProcess): Promise<void> {
  const headers = bearer(lake.token);
  await put(lake, { _id: 'drafts.a', _type: 'note' });
  const body = await picture(60, 80).png().toBuffer();
  const kinds = ['images', 'files'];
  const uploads = kinds.map((kind) =>
    fetch(`${lake.origin}/v1/assets/${kind}/production`, { method: 'POST', headers, body }),
  );
  const [image, file] = await Promise.all(uploads);
  expect([image?.status, file?.status]).toEqual([200, 200]);
  const { document }: { document: { path: string } } = await image?.json();
  const small = await fetch(`${lake.origin}/${document.path}?w=10`);
  expect(small.status).toBe(200);
}

/** Runs `npm run editor -- list` as a process. */
function listEditors(umask: string, directory: string) {
  const script = `umask ${umask}; exec "$0" "$1" list`;
  const command = ['node_modules/node/bin/node', 'sanity/lake/access/main.ts'];
  const env = { ...process.env, LAKE_DIR: directory };
  return promisify(execFile)('/bin/sh', ['-c', script, ...command], { env });
}

test.each(['000', '022'])(
  'under umask %s nothing of a lake is open to others, while it runs and afterwards',
  async (umask) => {
    const directory = join(folder.path, umask, 'lake');
    await listEditors(umask, directory);
    expect(openToOthers(directory)).toEqual({});
    const lake = await startLakeProcess(directory, {}, umask);
    await use(lake);
    expect(openToOthers(directory)).toEqual({});
    await lake.kill('SIGKILL');
    expect(openToOthers(directory)).toEqual({});
  },
);

test('what an earlier lake left open is closed when a lake or the command opens it, and the log says so once', async () => {
  const directory = join(folder.path, 'earlier');
  const first = await startLakeProcess(directory);
  await use(first);
  await first.kill('SIGTERM');
  openForAll(directory);
  const again = await startLakeProcess(directory);
  expect(openToOthers(directory)).toEqual({});
  expect(again.output()).toContain('the folder was open to other users of this machine');
  await again.kill('SIGTERM');

  openForAll(directory);
  await listEditors('022', directory);
  expect(openToOthers(directory)).toEqual({});
  const last = await startLakeProcess(directory);
  expect(last.output()).not.toContain('other users of this machine');
  await last.kill('SIGTERM');
});
