import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { temporaryFolder } from '@/tests/harness/lake';
import { dataUrl, put } from '@/tests/harness/lake-requests';
import { outcomeOf, spawnLake, startLakeProcess } from '@/tests/harness/lake-process';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const pageBytes = 4096;

/** The folder of a lake with some documents that has ended. */
async function endedLake(name: string): Promise<string> {
  const directory = join(folder.path, name);
  const lake = await startLakeProcess(directory);
  for (let index = 0; index < 20; index += 1) {
    await put(lake, { _id: `note-${index}`, _type: 'note', text: 'x'.repeat(3_000) });
  }
  await lake.kill('SIGTERM');
  return directory;
}

/** Overwrites a database from this page on: 0 is the first. */
function damage(path: string, page: number): void {
  const content = readFileSync(path);
  writeFileSync(path, content.fill(0xa5, page * pageBytes));
}

test.each([
  ['is no database any more', 'lake.sqlite', 0],
  ['is damaged behind its first page', 'lake.sqlite', 1],
  ['has no editors any more', 'access.sqlite', 0],
])(
  'a lake that %s does not start, and says which file and what to do',
  async (name, file, page) => {
    const directory = await endedLake(name);
    const path = join(directory, file);
    damage(path, page);
    const { code, stderr } = await outcomeOf(spawnLake({ LAKE_DIR: directory, LAKE_PORT: '0' }));
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^lake: The database .* is damaged \(.*\)\. .*the last backup.*\.recover.*\n$/,
    );
    expect(stderr).toContain(path);
  },
);

test('damage that is found later is told in the answer and in the log, and the lake goes on', async () => {
  const directory = await endedLake('damaged at its end');
  const path = join(directory, 'lake.sqlite');
  damage(path, Math.floor(statSync(path).size / pageBytes / 2));
  const lake = await startLakeProcess(directory);
  const answer = await fetch(dataUrl(lake, 'query', { query: 'count(*[_type == "note"].text)' }));
  expect(answer.status).toBe(500);
  await expect(answer.json()).resolves.toEqual({
    statusCode: 500,
    error: 'Internal Server Error',
    message: 'The database of the lake is damaged. Its log says what to do',
  });
  const lines = lake
    .output()
    .split('\n')
    .filter((line) => line.includes('is damaged'));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(path);
  expect((await fetch(`${lake.origin}/v1/ping`)).status).toBe(200);
  expect(await lake.kill('SIGTERM')).toBe(0);
});
