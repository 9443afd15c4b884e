import { callers, type Caller } from '../access/caller.ts';
import { httpError, retryLater, type LakeError } from '../errors.ts';
import { limits } from '../limits.ts';
import { FairQueue } from './fair-queue.ts';
import type { QueryJob, QueryJobName, QueryJobs } from './job.ts';
import { QueryProcess, type QueryProcessSettings } from './query-process.ts';

/** Those who share a process: a class of callers. */
type Lane = Caller;

/** Who asks for a job. */
export interface Asker {
  readonly lane: Lane;
  /** Askers of one lane are served in turn. */
  readonly owner: string;
  /** Aborted when the asker has gone: a job that has not begun is dropped. */
  readonly signal?: AbortSignal | undefined;
  /** Undefined: that of any query. */
  readonly milliseconds?: number | undefined;
}

interface Waiting {
  /** Called when it leaves the queue. Never rejects. */
  start(process: QueryProcess): Promise<void>;
  /** Called instead when there is no room for it any more. */
  refuse(): void;
}

interface Worker {
  readonly process: QueryProcess;
  /** The lanes that it works for, the first of them first. */
  readonly lanes: readonly Lane[];
}

/** Evaluates queries in processes of their own: see `main.ts`. */
export interface QueryPool {
  /**
   * @throws LakeError 400 when the query cannot be evaluated within its bounds, 503 when too many wait before it or the
   *   process died
   */
  run<Name extends QueryJobName>(
    job: QueryJob<Name>,
    asker: Asker,
  ): Promise<QueryJobs[Name]['result']>;
  close(): Promise<void>;
}

/** Everybody else waits for those who have work to do. */
const anonymousNiceness = 10;

/**
 * A process for each lane, so that no flood of anonymous queries delays an editor or a page; editors and the site may use
 * each other's.
 */
export function openQueryPool(settings: Omit<QueryProcessSettings, 'niceness'>): QueryPool {
  const queues: Readonly<Record<Lane, FairQueue<Waiting>>> = {
    credentials: new FairQueue(),
    site: new FairQueue(),
    anonymous: new FairQueue(),
  };
  const worker = (niceness: number, ...lanes: Lane[]): Worker => ({
    process: new QueryProcess({ ...settings, niceness }),
    lanes,
  });
  const workers = [
    worker(0, 'credentials', 'site'),
    worker(0, 'site', 'credentials'),
    worker(anonymousNiceness, 'anonymous'),
  ];
  let isClosed = false;

  function idleWorker(lane: Lane): Worker | undefined {
    const idle = workers.filter(({ process, lanes }) => !process.isBusy && lanes.includes(lane));
    return idle.find(({ lanes }) => lanes[0] === lane) ?? idle[0];
  }

  /** In a full queue, who has most in it makes room for who has less. */
  function hasRoom(lane: Lane, owner: string): boolean {
    if (queues[lane].length < limits.queryPool.waiting[lane]) return true;
    const dropped = queues[lane].makeRoomFor(owner);
    dropped?.refuse();
    return dropped !== undefined;
  }

  function pump(): void {
    if (isClosed) return;
    for (const lane of callers) {
      for (let free = idleWorker(lane); free !== undefined; free = idleWorker(lane)) {
        const next = queues[lane].take();
        if (next === undefined) break;
        void next.start(free.process).then(pump);
      }
    }
  }

  return {
    run<Name extends QueryJobName>(job: QueryJob<Name>, asker: Asker) {
      const { lane, owner, signal, milliseconds = limits.query.milliseconds } = asker;
      const queue = queues[lane];
      const { promise, resolve, reject } = Promise.withResolvers<QueryJobs[Name]['result']>();
      const leave = (error: LakeError): void => {
        queue.remove(owner, waiting);
        settle();
        reject(error);
      };
      const gone = (): void => leave(httpError(499, 'The client has gone'));
      const late = setTimeout(() => leave(tooBusy()), limits.queryPool.waitMilliseconds[lane]);
      const settle = (): void => {
        clearTimeout(late);
        signal?.removeEventListener('abort', gone);
      };
      const waiting: Waiting = {
        async start(process) {
          settle();
          await process.run(job, milliseconds).then(resolve, reject);
        },
        refuse: () => leave(tooBusy()),
      };
      if (isClosed) leave(tooBusy());
      else if (signal?.aborted === true) gone();
      else if (hasRoom(lane, owner)) {
        signal?.addEventListener('abort', gone);
        queue.add(owner, waiting);
        pump();
      } else leave(tooBusy());
      return promise;
    },
    async close() {
      isClosed = true;
      for (const queue of Object.values(queues)) {
        for (let next = queue.take(); next !== undefined; next = queue.take()) next.refuse();
      }
      await Promise.all(workers.map(({ process }) => process.close()));
    },
  };
}

function tooBusy(): LakeError {
  return retryLater(503, 'Too many queries are waiting', 1);
}
