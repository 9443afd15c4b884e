import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { LakeError } from '@/sanity/lake/errors';
import { limits } from '@/sanity/lake/limits';
import type { QueryJob } from '@/sanity/lake/query-pool/job';
import { openQueryPool, type Asker, type QueryPool } from '@/sanity/lake/query-pool/query-pool';
import { openStore } from '@/sanity/lake/store/sqlite-store';
import type { Store } from '@/sanity/lake/store/store';
import { silentLogger, temporaryFolder } from '@/tests/harness/lake';
import { childrenOf } from '@/tests/harness/processes';

/** Takes as long as it may: more than a million pairs, for each of which a text is matched. */
const numbers = `[${Array.from({ length: 100 }, (_, n) => n).join(',')}]`;
const endless = `count(${numbers}[count(${numbers}[count(${numbers}[count(${numbers}[@ > ^.^])]) > 0]) > 0])`;

const visitor: Asker = { lane: 'anonymous', owner: 'a' };
const editor: Asker = { lane: 'credentials', owner: 'e' };

function job(query: string): QueryJob<'answer'> {
  const given = {
    question: { query, params: [] },
    perspective: 'raw' as const,
    seesDrafts: true,
    identity: 'me',
    returnQuery: false,
    limits: { milliseconds: limits.query.milliseconds, answerSize: 1_000_000 },
  };
  return { name: 'answer', given };
}

let folder: ReturnType<typeof temporaryFolder>;
let store: Store;
let pool: QueryPool;
beforeEach(() => {
  folder = temporaryFolder();
  store = openStore({ directory: folder.path, onListenerError: () => {} });
  pool = openPool();
});
afterEach(async () => {
  await pool.close();
  store.close();
  folder.remove();
});

function openPool(): QueryPool {
  const { path: directory } = folder;
  return openQueryPool({ directory, projectId: 'p', dataset: 'd', logger: silentLogger });
}

async function ask(query: string, asker: Asker = visitor): Promise<unknown> {
  const { result }: { result: unknown } = JSON.parse(
    Buffer.from(await pool.run(job(query), asker)).toString(),
  );
  return result;
}

/** What a query is refused with. */
async function refusal(answer: Promise<unknown>): Promise<LakeError> {
  const error: unknown = await answer.then(
    () => new Error('It was answered'),
    (reason: unknown) => reason,
  );
  if (error instanceof LakeError) return error;
  throw error;
}

async function queryProcess(): Promise<number> {
  for (;;) {
    const [pid] = await childrenOf(process.pid);
    if (pid !== undefined) return pid;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Waits until this process knows that the other one has ended. */
async function ended(pid: number): Promise<void> {
  while ((await childrenOf(process.pid)).includes(pid)) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

test('a process that is killed between two queries is not missed by the next one', async () => {
  expect(await ask('1')).toBe(1);
  const pid = await queryProcess();
  process.kill(pid, 'SIGKILL');
  await ended(pid);
  expect(await ask('2')).toBe(2);
  expect(await queryProcess()).not.toBe(pid);
});

test('a query whose process is killed is told to come again, and the next one is answered', async () => {
  expect(await ask('1')).toBe(1);
  const answer = refusal(ask(endless));
  process.kill(await queryProcess(), 'SIGKILL');
  expect(await answer).toMatchObject({ status: 503, headers: { 'Retry-After': '1' } });
  expect(await ask('2')).toBe(2);
});

test('a process that cannot start is tried again by the next query', async () => {
  const { path: directory } = folder;
  await pool.close();
  store.close();
  for (const file of ['lake.sqlite', 'lake.sqlite-wal', 'lake.sqlite-shm']) {
    rmSync(join(directory, file), { force: true });
  }
  pool = openPool();
  expect(await refusal(ask('1'))).toMatchObject({ status: 503, headers: { 'Retry-After': '1' } });
  store = openStore({ directory, onListenerError: () => {} });
  expect(await ask('1')).toBe(1);
});

test('too many that wait are refused, and make room when they go', async () => {
  const leaving = new AbortController();
  const busy = ask(endless);
  const waiting = Array.from({ length: limits.queryPool.waiting.anonymous }, (_, n) =>
    refusal(ask('1', { ...visitor, owner: `${n}`, signal: leaving.signal })),
  );
  expect(await refusal(ask('1'))).toMatchObject({ status: 503, headers: { 'Retry-After': '1' } });
  // Editors do not wait in that queue.
  expect(await ask('1', editor)).toBe(1);
  leaving.abort();
  for (const error of await Promise.all(waiting)) expect(error.status).toBe(499);
  const second = new AbortController();
  const next = refusal(ask('2', { ...visitor, signal: second.signal }));
  second.abort();
  // It waited: there was room.
  expect((await next).status).toBe(499);
  await busy.catch(() => {});
  expect(await ask('2')).toBe(2);
});

test('in a full queue, a visitor with many queries makes room for one with few', async () => {
  const leaving = new AbortController();
  const { signal } = leaving;
  const busy = ask(endless);
  const crowd = Array.from({ length: limits.queryPool.waiting.anonymous }, () =>
    refusal(ask('1', { ...visitor, signal })),
  );
  const other = refusal(ask('1', { ...visitor, owner: 'b', signal }));
  // The newest of the crowd is refused, and the other one waits.
  expect(await crowd.at(-1)).toMatchObject({ status: 503 });
  expect(await refusal(ask('1'))).toMatchObject({ status: 503 });
  leaving.abort();
  expect(await other).toMatchObject({ status: 499 });
  await Promise.all(crowd);
  await busy.catch(() => {});
});

test('a query of somebody who has gone already is not begun', async () => {
  const gone = { ...visitor, signal: AbortSignal.abort() };
  expect(await refusal(ask('1', gone))).toMatchObject({ status: 499 });
  expect(await childrenOf(process.pid)).toEqual([]);
});

test('visitors are served in turn, whatever one of them has put in', async () => {
  const order: string[] = [];
  const queries = [
    ...Array.from({ length: 6 }, () => visitor),
    { ...visitor, owner: 'b' },
    { ...visitor, owner: 'c' },
  ].map(async (asker) => {
    await ask('1', asker);
    order.push(asker.owner);
  });
  await Promise.all(queries);
  expect(order.slice(0, 4).sort()).toEqual(['a', 'a', 'b', 'c']);
});

test('a pool that closes refuses those who wait, and leaves no process', async () => {
  const under = refusal(ask(endless));
  const waiting = refusal(ask('1'));
  const pid = await queryProcess();
  await pool.close();
  expect(await under).toMatchObject({ status: 503 });
  expect(await waiting).toMatchObject({ status: 503 });
  expect(await refusal(ask('1'))).toMatchObject({ status: 503 });
  await ended(pid);
  expect(await childrenOf(process.pid)).toEqual([]);
});

test('a query that is past its time ends alone when it can, and else with its process', async () => {
  const asker = { ...visitor, milliseconds: 300 };
  expect(await ask('1')).toBe(1);
  const pid = await queryProcess();
  const soft = { ...job(endless).given, limits: { milliseconds: 50, answerSize: 1_000 } };
  const message = /longer than/;
  await expect(pool.run({ name: 'answer', given: soft }, asker)).rejects.toThrow(message);
  expect(await queryProcess()).toBe(pid);
  await expect(pool.run(job(endless), asker)).rejects.toThrow(message);
  await ended(pid);
  expect(await ask('2')).toBe(2);
});

test('a query that needs too much memory is refused, and the next one is answered', async () => {
  const doubling = `{"a":[1,1]}${'{"a":[...a,...a]}'.repeat(40)}`;
  expect(await refusal(ask(doubling))).toMatchObject({
    status: 400,
    message: expect.stringMatching(/memory|longer than/),
  });
  expect(await ask('2')).toBe(2);
});
