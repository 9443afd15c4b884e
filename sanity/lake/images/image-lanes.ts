import { httpError, retryLater, type LakeError } from '../errors.ts';
import { limits } from '../limits.ts';
import type { ImageProcess } from './image-process.ts';

/** What a job runs in. */
export type LaneProcess = Pick<ImageProcess, 'isAlive' | 'run' | 'end'>;

/**
 * Each lane has processes of its own, so that none waits for another: uploads, renders for holders of credentials
 * and the site, quick renders for everybody else, and costly ones.
 */
export const lanes = ['uploads', 'trusted', 'anonymous', 'costly'] as const;
export type ImageLane = (typeof lanes)[number];

/** How far the processes of a lane give way to the rest of the machine. */
const niceness: Readonly<Record<ImageLane, number>> = {
  uploads: 0,
  trusted: 0,
  anonymous: 5,
  costly: 15,
};

/** Work that needs an image process. */
export interface ImageJob<Result> {
  /** May change while the job waits. */
  lane(): ImageLane;
  /** Reckoned milliseconds. */
  readonly cost: number;
  /** Aborted when nobody waits for it any more. */
  readonly signal: AbortSignal;
  run(process: LaneProcess): Promise<Result>;
}

interface Waiting {
  readonly job: Omit<ImageJob<unknown>, 'run'>;
  /** Later ones have a greater number. */
  readonly number: number;
  begin(): void;
  refuse(error: LakeError): void;
}

interface LaneState {
  running: number;
  readonly idle: Map<LaneProcess, NodeJS.Timeout>;
}

/** Starts a process. @param niceness see `ImageProcess` */
export type StartProcess = (niceness: number) => LaneProcess;

/**
 * Runs jobs in image processes, a few at a time. In a lane the cheapest goes first, and of equal ones the newest: its
 * asker is the most likely to be still there.
 */
export class ImageLanes {
  readonly #start: StartProcess;
  readonly #waiting = new Set<Waiting>();
  readonly #busy = new Set<LaneProcess>();
  readonly #lanes: Readonly<Record<ImageLane, LaneState>>;
  #number = 0;
  #isClosed = false;

  constructor(start: StartProcess) {
    this.#start = start;
    const empty = (): LaneState => ({ running: 0, idle: new Map() });
    this.#lanes = { uploads: empty(), trusted: empty(), anonymous: empty(), costly: empty() };
  }

  /** How many jobs run, and how many wait. */
  get load(): { readonly running: number; readonly waiting: number } {
    return { running: this.#busy.size, waiting: this.#waiting.size };
  }

  /**
   * Runs a job when its turn comes. Its process is ended when the signal aborts, or when the job takes too long.
   *
   * @throws LakeError 503 when too many wait, and when it takes too long; the signal's reason when it is aborted; what
   *   the job throws
   */
  async run<Result>(job: ImageJob<Result>): Promise<Result> {
    job.signal.throwIfAborted();
    if (this.#isClosed) throw closing();
    const lane = await this.#turn(job);
    let process: LaneProcess | undefined;
    let isLate = false;
    const end = () => process?.end();
    const late = setTimeout(() => {
      isLate = true;
      end();
    }, limits.images.milliseconds);
    job.signal.addEventListener('abort', end);
    try {
      // Both may have happened between the turn and here.
      job.signal.throwIfAborted();
      if (this.#isClosed) throw closing();
      process = this.#processOf(lane);
      this.#busy.add(process);
      return await job.run(process);
    } catch (error) {
      job.signal.throwIfAborted();
      if (isLate) throw retryLater(503, 'This image takes too long: try again later.', 30);
      if (this.#isClosed) throw closing();
      throw error;
    } finally {
      clearTimeout(late);
      job.signal.removeEventListener('abort', end);
      this.#leave(lane, process);
    }
  }

  /** Lets jobs begin whose lane has changed. */
  reconsider(): void {
    for (const lane of lanes) while (this.#beginBest(lane));
  }

  /** Ends every process, and refuses what waits. */
  close(): void {
    this.#isClosed = true;
    for (const waiting of [...this.#waiting]) waiting.refuse(closing());
    for (const process of this.#busy) process.end();
    for (const { idle } of Object.values(this.#lanes)) {
      for (const [process, timer] of idle) {
        clearTimeout(timer);
        process.end();
      }
      idle.clear();
    }
  }

  /** Waits until the job may run. @returns the lane whose place it has */
  #turn<Result>(job: ImageJob<Result>): Promise<ImageLane> {
    return new Promise((resolve, reject) => {
      const gone = () => leave(() => reject(job.signal.reason));
      const leave = (settle: () => void) => {
        this.#waiting.delete(waiting);
        job.signal.removeEventListener('abort', gone);
        settle();
      };
      const waiting: Waiting = {
        job,
        number: (this.#number += 1),
        begin: () => leave(() => resolve(job.lane())),
        refuse: (error) => leave(() => reject(error)),
      };
      job.signal.addEventListener('abort', gone);
      this.#waiting.add(waiting);
      this.#beginBest(job.lane());
      this.#refuseWorst(job.lane());
    });
  }

  /** @returns whether one has begun */
  #beginBest(lane: ImageLane): boolean {
    const state = this.#lanes[lane];
    if (state.running >= limits.images.running[lane]) return false;
    const best = this.#inOrder(lane)[0];
    if (best === undefined) return false;
    state.running += 1;
    best.begin();
    return true;
  }

  #refuseWorst(lane: ImageLane): void {
    const waiting = this.#inOrder(lane);
    if (waiting.length <= limits.images.waiting[lane]) return;
    waiting.at(-1)?.refuse(retryLater(503, 'Too many images are waiting: try again later.', 5));
  }

  #inOrder(lane: ImageLane): Waiting[] {
    return [...this.#waiting]
      .filter(({ job }) => job.lane() === lane)
      .sort((one, other) => one.job.cost - other.job.cost || other.number - one.number);
  }

  #processOf(lane: ImageLane): LaneProcess {
    const { idle } = this.#lanes[lane];
    for (const [process, timer] of idle) {
      clearTimeout(timer);
      idle.delete(process);
      if (process.isAlive) return process;
    }
    return this.#start(niceness[lane]);
  }

  #leave(lane: ImageLane, process: LaneProcess | undefined): void {
    this.#lanes[lane].running -= 1;
    if (process !== undefined) this.#keep(lane, process);
    this.#beginBest(lane);
  }

  /** Keeps a process for the next job of its lane, for a while. */
  #keep(lane: ImageLane, process: LaneProcess): void {
    this.#busy.delete(process);
    if (!process.isAlive) return;
    if (this.#isClosed) return process.end();
    const { idle } = this.#lanes[lane];
    const end = () => {
      idle.delete(process);
      process.end();
    };
    idle.set(process, setTimeout(end, limits.images.idleMilliseconds).unref());
  }
}

function closing(): LakeError {
  return httpError(503, 'The lake is closing');
}
