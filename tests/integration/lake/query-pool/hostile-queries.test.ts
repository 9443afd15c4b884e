import { limits } from '@/sanity/lake/limits';
import { temporaryFolder } from '@/tests/harness/lake';
import { startLakeProcess, type LakeProcess } from '@/tests/harness/lake-process';
import { dataUrl, put } from '@/tests/harness/lake-requests';
import { childrenOf, isRunning, processorSecondsOf } from '@/tests/harness/processes';
import { openEventStream } from '@/tests/harness/server-sent-events';

/** A query may take 5 s; the rest is for a machine that is busy with other tests. */
const patience = limits.query.milliseconds + 5_000;
/** What somebody with work to do may wait for who has none: the issue asks for 2 s, on a quiet machine. */
const briefly = 5_000;

const folder = temporaryFolder();
let lake: LakeProcess;
beforeAll(async () => {
  lake = await startLakeProcess(folder.path);
  const topics = Array.from({ length: 300 }, (_, n) => ({
    _id: `t${n}`,
    _type: 'topic',
    n,
    next: { _type: 'reference', _ref: `t${(n + 1) % 300}`, _weak: true },
  }));
  await put(lake, ...topics);
});
afterAll(async () => {
  await lake.kill('SIGKILL');
  folder.remove();
});

const query = () => `${lake.origin}/v2025-02-19/data/query/production`;

interface Question {
  readonly query: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** Asks without credentials. */
function ask(question: Question): Promise<Response> {
  const signal = AbortSignal.timeout(patience);
  return fetch(query(), { method: 'POST', body: JSON.stringify(question), signal });
}

async function resultOf(answer: Promise<Response>): Promise<unknown> {
  const { result }: { result: unknown } = await (await answer).json();
  return result;
}

const repeated = (start: string, step: string, times: number) => start + step.repeat(times);
const functions = Array.from(
  { length: 40 },
  (_, n) => `fn f::f${n + 1}($x) = $x{"a": f::f${n}(@), "b": f::f${n}(@)};`,
);

const refused: [string, Question][] = [
  ['20,000 terms', { query: repeated('1', '+1', 20_000) }],
  ['10,000 conditions', { query: `*[${repeated('true', '&&a==1', 10_000)}]` }],
  ['10,000 dereferences', { query: repeated('*[0].next', '->next', 10_000) }],
  ['an array that doubles', { query: repeated('{"a":[1,1]}', '{"a":[...a,...a]}', 27) }],
  [
    'a text that doubles',
    { query: `${repeated('{"s":"a"}', '{"s":s+s}', 24)}{"x":string::split(s,"")}` },
  ],
  [
    'functions that call each other twice',
    { query: `fn f::f0($x) = $x{n};${functions.join('')}f::f40(@)` },
  ],
  [
    'a path that is computed',
    {
      query: '$id in select(true => path($path))',
      params: { id: 'x.'.repeat(400), path: `${'**.'.repeat(24)}nothing` },
    },
  ],
];

test.each(refused)('%s: refused within the time of a query', async (_name, question) => {
  const answer = await ask(question);
  expect(answer.status).toBe(400);
  const { error }: { error: { description: string } } = await answer.json();
  expect(error.description).not.toBe('');
  expect(await resultOf(ask({ query: 'count(*[_type == "topic"])' }))).toBe(300);
});

const many = 'a'.repeat(400);
test.each<[string, Question, unknown]>([
  ['match', { query: '$t match $p', params: { t: many, p: '*a*a*a*a*b' } }, false],
  [
    'match on documents',
    { query: 'count(*[$t + string(n) match $p])', params: { t: many, p: '*a*a*a*a*b' } },
    0,
  ],
  [
    'the score of a match',
    { query: '$d | score(t match $p)', params: { d: [{ t: many }], p: '*a*a*a*a*b' } },
    [{ t: many, _score: 0 }],
  ],
  [
    'text::query()',
    { query: '[{"t": $t}][t match text::query($p)]', params: { t: many, p: '*a*a*a*a*b' } },
    [],
  ],
  [
    'in path()',
    {
      query: '$id in path($path)',
      params: { id: 'x.'.repeat(400), path: `${'**.'.repeat(24)}nothing` },
    },
    false,
  ],
  ['a text of dots', { query: '$t match "a"', params: { t: '.'.repeat(200_000) } }, false],
])('%s with a pattern that keeps a regular expression busy is answered', async (...given) => {
  const [, question, expected] = given;
  const answer = await ask(question);
  expect(answer.status).toBe(200);
  expect(await resultOf(Promise.resolve(answer))).toEqual(expected);
});

/** Allowed, and as slow as a query may be. */
const slow = 'count(*[count(*[count(*[n > ^.^.n && next->n > ^.n]) > 0]) > 0])';

/** Asks again and again until the test is over. */
function loops(count: number, work: () => Promise<unknown>): () => Promise<void> {
  let isOver = false;
  const running = Array.from({ length: count }, async () => {
    while (!isOver) await work().catch(() => {});
  });
  return async () => {
    isOver = true;
    await Promise.all(running);
  };
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

test('while visitors ask what takes long, an editor writes and reads, and is not kept waiting', async () => {
  const stop = loops(3, () => ask({ query: slow }));
  const headers = { authorization: `Bearer ${lake.token}` };
  const times: number[] = [];
  for (let n = 0; n < 20; n += 1) {
    times.push(await timeOf(() => put(lake, { _id: 'page', _type: 'page', n })));
    const read = { query: '*[_id == "page"][0]{n, "all": count(*[_type == "topic"])}' };
    const answer = await timeOf(async () => {
      const body = JSON.stringify(read);
      const response = await fetch(query(), { method: 'POST', headers, body });
      expect(await resultOf(Promise.resolve(response))).toEqual({ n, all: 300 });
    });
    times.push(answer);
  }
  await stop();
  expect(Math.max(...times)).toBeLessThan(briefly);
}, 90_000);

test('listeners with a filter that takes long delay no publish, and no editor’s listener', async () => {
  const heavy = `*[_type == "page" && ${slow} > 0]`;
  const visitors = await Promise.all(
    Array.from({ length: 5 }, () => openEventStream(dataUrl(lake, 'listen', { query: heavy }))),
  );
  for (const visitor of visitors) expect(await visitor.next()).toMatchObject({ event: 'welcome' });
  const editor = await openEventStream(
    dataUrl(lake, 'listen', { query: '*[_type == "page"]', includeResult: 'true' }),
    { authorization: `Bearer ${lake.token}` },
  );
  expect(await editor.next()).toMatchObject({ event: 'welcome' });
  const times: number[] = [];
  for (let n = 100; n < 105; n += 1) {
    const written = await timeOf(() => put(lake, { _id: 'page', _type: 'page', n }));
    const heard = await timeOf(async () => {
      expect(await editor.next()).toMatchObject({ event: 'mutation', data: { result: { n } } });
    });
    times.push(written, heard);
  }
  for (const stream of [...visitors, editor]) stream.close();
  expect(Math.max(...times)).toBeLessThan(briefly);
}, 90_000);

test('a listener’s parameter that is too deep to be sent is refused, and ends nothing', async () => {
  const deep = '['.repeat(20_000) + ']'.repeat(20_000);
  const address = `${dataUrl(lake, 'listen', { query: '*' })}&$deep=${deep}`;
  const listener = await openEventStream(address);
  expect(await listener.next()).toMatchObject({ event: 'channelError' });
  // The process that was to have it is ended by the next query.
  await ask({ query: repeated('{"a":[1,1]}', '{"a":[...a,...a]}', 40) });
  expect(await resultOf(ask({ query: 'count(*[_type == "topic"])' }))).toBe(300);
  expect(lake.child.exitCode).toBeNull();
}, 60_000);

test('a lake that is killed in the middle of a query that never ends leaves no process', async () => {
  const home = temporaryFolder();
  const doomed = await startLakeProcess(home.path);
  const pid = doomed.child.pid ?? 0;
  const address = `${doomed.origin}/v2025-02-19/data/query/production`;
  const [, never] = refused.find(([name]) => name === 'a path that is computed') ?? [];
  const asked = fetch(address, { method: 'POST', body: JSON.stringify(never) }).catch(() => {});
  let children: number[] = [];
  while (children.length === 0) children = await childrenOf(pid);
  // Before the query has begun, the process sees by itself that the lake has gone.
  while (Math.max(...(await Promise.all(children.map(processorSecondsOf)))) < 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await doomed.kill('SIGKILL');
  await asked;
  for (const child of children) {
    while (await isRunning(child)) await new Promise((resolve) => setTimeout(resolve, 50));
  }
  home.remove();
});
