import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import cacache from 'cacache';

import { json, status, work } from './answers';
import { SourceServer } from './source-server';
import { openAlexWork, shortLimits, testFetcher, testFolder } from './test-fetcher';

let server: SourceServer;
beforeAll(async () => {
  server = await SourceServer.start();
});
afterAll(() => server.close());

const day = 24 * 3600 * 1000;
const workOf = (id: string) => ({ ...openAlexWork, path: `/works/${id}` });

describe('what is kept', () => {
  test('an answer is asked for once a day, and its key is nowhere on the disk', async () => {
    server.answerWith([json()]);
    let now = Date.UTC(2026, 2, 3);
    const { fetcher, cacheDir } = testFetcher(server.origin, { now: () => now });
    expect(await fetcher.get(openAlexWork)).toMatchObject({ isFromCache: false, fetchedAt: now });
    now += day - 1;
    expect(await fetcher.get(openAlexWork)).toEqual({
      status: 'found',
      body: work,
      fetchedAt: Date.UTC(2026, 2, 3),
      isFromCache: true,
    });
    expect(server.requests).toHaveLength(1);
    const keys = Object.keys(await cacache.ls(cacheDir));
    expect(keys).toEqual([`${server.origin}/works/W1`]);
    now += 1;
    expect(await fetcher.get(openAlexWork)).toMatchObject({ isFromCache: false });
    expect(server.requests).toHaveLength(2);
  });

  test('that there is no such work is kept for an hour', async () => {
    server.answerWith([status(404), json()]);
    let now = Date.UTC(2026, 2, 3);
    const { fetcher } = testFetcher(server.origin, { now: () => now });
    expect(await fetcher.get(openAlexWork)).toMatchObject({ status: 'notFound' });
    now += shortLimits.cacheNotFoundMs - 1;
    expect(await fetcher.get(openAlexWork)).toMatchObject({ status: 'notFound' });
    now += 1;
    expect(await fetcher.get(openAlexWork)).toMatchObject({ status: 'found' });
  });

  test('another process finds what this one kept', async () => {
    server.answerWith([json()]);
    const { fetcher, cacheDir } = testFetcher(server.origin);
    await fetcher.get(openAlexWork);
    const { fetcher: later } = testFetcher(server.origin, { cacheDir });
    expect(await later.get(openAlexWork)).toMatchObject({ isFromCache: true });
  });

  test('two who ask the same at once cause one request', async () => {
    server.answerWith([json()]);
    const { fetcher } = testFetcher(server.origin);
    await Promise.all([fetcher.get(openAlexWork), fetcher.get(openAlexWork)]);
    expect(server.requests).toHaveLength(1);
  });

  test('a failure is not kept', async () => {
    server.answerWith([json('{"cut":')]);
    const { fetcher } = testFetcher(server.origin);
    await expect(fetcher.get(openAlexWork)).rejects.toMatchObject({ code: 'unexpectedAnswer' });
    server.answerWith([json()]);
    expect(await fetcher.get(openAlexWork)).toMatchObject({ status: 'found', isFromCache: false });
  });

  test('a kept answer that was damaged is asked for again, and the log says so once', async () => {
    server.answerWith([json()]);
    const { fetcher, cacheDir, logged } = testFetcher(server.origin);
    await fetcher.get(openAlexWork);
    for (const file of contentFiles(cacheDir)) writeFileSync(file, '{"title":"forged"}');
    expect(await fetcher.get(openAlexWork)).toMatchObject({ body: work, isFromCache: false });
    expect(await fetcher.get(openAlexWork)).toMatchObject({ body: work, isFromCache: true });
    expect(logged().match(/a kept answer cannot be read/g)).toHaveLength(1);
  });

  test('a disk that takes nothing only makes it forget, and the log says so once', async () => {
    server.answerWith([json()]);
    const cacheDir = join(testFolder, 'file');
    writeFileSync(cacheDir, 'no folder');
    const { fetcher, logged } = testFetcher(server.origin, { cacheDir });
    expect(await fetcher.get(workOf('W1'))).toMatchObject({ status: 'found' });
    expect(await fetcher.get(workOf('W2'))).toMatchObject({ status: 'found' });
    expect(logged().match(/"level":"warn"/g)).toHaveLength(1);
  });

  test('the oldest answers make room for new ones', async () => {
    server.answerWith([json()]);
    const limits = { ...shortLimits, cacheMaxBytes: work.length * 3 };
    const { fetcher, cacheDir } = testFetcher(server.origin, { limits });
    for (let count = 1; count <= 8; count += 1) await fetcher.get(workOf(`W${count}`));
    const keys = Object.keys(await cacache.ls(cacheDir));
    expect(keys.length).toBeLessThanOrEqual(3);
    expect(keys).toContain(`${server.origin}/works/W8`);
  });
});

function contentFiles(folder: string): string[] {
  return readdirSync(join(folder, 'content-v2'), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, 'content-v2', name))
    .filter((name) => statSync(name).isFile());
}
