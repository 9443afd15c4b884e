import { limits } from '@/sanity/lake/limits';
import { ImageLanes, type ImageLane, type LaneProcess } from '@/sanity/lake/images/image-lanes';
import { SharedJobs } from '@/sanity/lake/images/shared-jobs';

/** A process in name only: what a job does is in the test. */
function startProcess(): LaneProcess & { readonly ended: Promise<void> } {
  const ended = Promise.withResolvers<void>();
  let isAlive = true;
  return {
    get isAlive() {
      return isAlive;
    },
    run: () => Promise.reject(new Error('no task here')),
    end() {
      isAlive = false;
      ended.resolve();
    },
    ended: ended.promise,
  };
}

let lanes: ImageLanes;
let started: ReturnType<typeof startProcess>[];
beforeEach(() => {
  started = [];
  lanes = new ImageLanes(() => {
    const process = startProcess();
    started.push(process);
    return process;
  });
});
afterEach(() => lanes.close());

const never = new AbortController().signal;

/** Resolves when a job's process is ended, as its task would fail then. */
const endOf = (process: LaneProcess) => started.find((one) => one === process)?.ended;

/** Runs a job that ends when it is told to, and notes when it begins. */
function job(lane: ImageLane, name: string, begun: string[], cost = 1) {
  const leaving = new AbortController();
  const gate = Promise.withResolvers<void>();
  const result = lanes.run({
    lane: () => lane,
    cost,
    signal: leaving.signal,
    run: async (process) => {
      begun.push(name);
      await Promise.race([gate.promise, endOf(process)]);
      return name;
    },
  });
  result.catch(() => {});
  return { result, finish: () => gate.resolve(), leave: () => leaving.abort(new Error('left')) };
}

test('a full lane holds up no other', async () => {
  const begun: string[] = [];
  for (let count = 0; count < 10; count += 1) job('costly', 'costly', begun);
  const others = (['uploads', 'trusted', 'anonymous'] as const).map((lane) => {
    const one = job(lane, lane, begun);
    one.finish();
    return one.result;
  });
  expect(await Promise.all(others)).toEqual(['uploads', 'trusted', 'anonymous']);
  expect(begun.filter((name) => name === 'costly')).toHaveLength(limits.images.running.costly);
});

test('the cheapest goes first, and of equal ones the newest', async () => {
  const begun: string[] = [];
  const first = job('anonymous', 'first', begun);
  const waiting = [
    job('anonymous', 'dear', begun, 9),
    job('anonymous', 'old', begun),
    job('anonymous', 'new', begun),
  ];
  for (const one of [first, ...waiting]) one.finish();
  await Promise.all(waiting.map(({ result }) => result));
  expect(begun).toEqual(['first', 'new', 'old', 'dear']);
});

test('when too many wait, the costliest is refused and may come again', async () => {
  const begun: string[] = [];
  job('costly', 'running', begun);
  const dear = job('costly', 'dear', begun, 9);
  for (let count = 0; count < limits.images.waiting.costly; count += 1) job('costly', 'x', begun);
  await expect(dear.result).rejects.toMatchObject({
    status: 503,
    headers: { 'Retry-After': expect.stringMatching(/^\d+$/) },
  });
  expect(lanes.load.waiting).toBe(limits.images.waiting.costly);
});

test('a job whose asker has left never begins, and one that runs loses its process', async () => {
  const begun: string[] = [];
  const running = job('costly', 'running', begun);
  const waiting = job('costly', 'waiting', begun);
  await Promise.resolve();
  waiting.leave();
  await expect(waiting.result).rejects.toThrow('left');
  running.leave();
  await started[0]?.ended;
  running.finish();
  const next = job('costly', 'next', begun);
  next.finish();
  expect(await next.result).toBe('next');
  expect(begun).toEqual(['running', 'next']);
  expect(started).toHaveLength(2);
});

test('a process without work is used again', async () => {
  const begun: string[] = [];
  for (const name of ['one', 'two']) {
    const one = job('trusted', name, begun);
    one.finish();
    await one.result;
  }
  expect(started).toHaveLength(1);
});

test('a lake that closes refuses what waits and ends what runs', async () => {
  const begun: string[] = [];
  const running = job('uploads', 'running', begun);
  const waiting = job('uploads', 'waiting', begun);
  await Promise.resolve();
  lanes.close();
  await expect(waiting.result).rejects.toMatchObject({ status: 503 });
  await started[0]?.ended;
  running.finish();
  await expect(job('uploads', 'late', begun).result).rejects.toMatchObject({ status: 503 });
  expect(begun).toEqual(['running']);
});

describe('what many ask for', () => {
  const ask = (
    jobs: SharedJobs<string>,
    lane: ImageLane,
    signal: AbortSignal,
    run: (process: LaneProcess) => Promise<string>,
  ) => jobs.get('same', { lane, signal }, { cost: 1, run });

  test('at once is done once', async () => {
    const jobs = new SharedJobs<string>(lanes);
    const run = jest.fn(async () => 'done');
    const results = Array.from({ length: 20 }, () => ask(jobs, 'anonymous', never, run));
    expect(new Set(await Promise.all(results))).toEqual(new Set(['done']));
    expect(run).toHaveBeenCalledTimes(1);
  });

  test('one after the other is done again: a failure is not remembered', async () => {
    const jobs = new SharedJobs<string>(lanes);
    await expect(
      ask(jobs, 'anonymous', never, () => Promise.reject(new Error('no'))),
    ).rejects.toThrow('no');
    expect(await ask(jobs, 'anonymous', never, async () => 'done')).toBe('done');
  });

  test('moves to the best lane of those who ask', async () => {
    const jobs = new SharedJobs<string>(lanes);
    job('costly', 'running', []);
    const run = jest.fn(async () => 'done');
    const first = ask(jobs, 'costly', never, run);
    expect(lanes.load.waiting).toBe(1);
    expect(await ask(jobs, 'trusted', never, run)).toBe('done');
    expect(await first).toBe('done');
    expect(run).toHaveBeenCalledTimes(1);
  });

  test('goes on as long as one of them is there, and ends when all have left', async () => {
    const jobs = new SharedJobs<string>(lanes);
    const one = new AbortController();
    const other = new AbortController();
    const run = async (process: LaneProcess) => {
      await endOf(process);
      return 'ended';
    };
    const results = [one, other].map(({ signal }) => ask(jobs, 'anonymous', signal, run));
    await Promise.resolve();
    one.abort();
    await expect(results[0]).rejects.toMatchObject({ name: 'AbortError' });
    expect(lanes.load.running).toBe(1);
    other.abort();
    await expect(results[1]).rejects.toMatchObject({ name: 'AbortError' });
    await started[0]?.ended;
  });

  test('is not begun when all have left before', async () => {
    const jobs = new SharedJobs<string>(lanes);
    const running = job('anonymous', 'running', []);
    const leaving = new AbortController();
    const run = jest.fn(async () => 'done');
    const result = ask(jobs, 'anonymous', leaving.signal, run);
    leaving.abort();
    await expect(result).rejects.toMatchObject({ name: 'AbortError' });
    expect(lanes.load.waiting).toBe(0);
    running.finish();
    await running.result;
    expect(run).not.toHaveBeenCalled();
  });
});
