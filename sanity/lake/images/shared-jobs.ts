import { limits } from '../limits.ts';
import { lanes, type ImageJob, type ImageLanes, type ImageLane } from './image-lanes.ts';

/** Who asks for an image. */
export interface ImageAsker {
  readonly lane: ImageLane;
  /** Aborted when the asker is gone. */
  readonly signal: AbortSignal;
}

type SharedJob<Result> = Pick<ImageJob<Result>, 'cost' | 'run'>;

interface Job<Result> {
  readonly askers: Set<ImageAsker>;
  readonly result: Promise<Result>;
  readonly abandon: AbortController;
  hasBegun: boolean;
  abandoned: NodeJS.Timeout | undefined;
}

/**
 * Jobs that are run once for all who ask for the same at a time. A job waits in the best lane of its askers. One for which
 * nobody waits any more does not begin, and is ended a moment later when it has begun.
 */
export class SharedJobs<Result> {
  readonly #lanes: ImageLanes;
  readonly #jobs = new Map<string, Job<Result>>();

  constructor(lanes: ImageLanes) {
    this.#lanes = lanes;
  }

  /**
   * The result of the job under this key, which is run if it is not under way.
   *
   * @throws the signal's reason when the asker is gone; what `ImageLanes.run` throws
   */
  get(key: string, asker: ImageAsker, work: SharedJob<Result>): Promise<Result> {
    asker.signal.throwIfAborted();
    const job = this.#jobs.get(key) ?? this.#begin(key, asker, work);
    job.askers.add(asker);
    clearTimeout(job.abandoned);
    this.#lanes.reconsider();
    return new Promise((resolve, reject) => {
      const gone = () => {
        this.#leave(key, job, asker);
        reject(asker.signal.reason);
      };
      asker.signal.addEventListener('abort', gone);
      job.result
        .finally(() => asker.signal.removeEventListener('abort', gone))
        .then(resolve, reject);
    });
  }

  #begin(key: string, asker: ImageAsker, { cost, run }: SharedJob<Result>): Job<Result> {
    const askers = new Set([asker]);
    const abandon = new AbortController();
    const result = Promise.withResolvers<Result>();
    const job: Job<Result> = {
      askers,
      abandon,
      result: result.promise,
      hasBegun: false,
      abandoned: undefined,
    };
    this.#jobs.set(key, job);
    this.#lanes
      .run({
        cost,
        signal: abandon.signal,
        lane: () => bestOf(askers),
        run: (process) => {
          job.hasBegun = true;
          return run(process);
        },
      })
      .finally(() => this.#forget(key, job))
      .then(result.resolve, result.reject);
    // Nobody may be left to hear of a failure.
    result.promise.catch(() => {});
    return job;
  }

  #leave(key: string, job: Job<Result>, asker: ImageAsker): void {
    job.askers.delete(asker);
    if (job.askers.size > 0) return;
    const abandon = () => {
      this.#forget(key, job);
      job.abandon.abort();
    };
    if (job.hasBegun) job.abandoned = setTimeout(abandon, limits.images.abandonedMilliseconds);
    else abandon();
  }

  #forget(key: string, job: Job<Result>): void {
    clearTimeout(job.abandoned);
    if (this.#jobs.get(key) === job) this.#jobs.delete(key);
  }
}

function bestOf(askers: ReadonlySet<ImageAsker>): ImageLane {
  return lanes.find((lane) => [...askers].some((asker) => asker.lane === lane)) ?? 'costly';
}
