import { fork, type ChildProcess } from 'node:child_process';
import { setPriority } from 'node:os';

import { LakeError, queryError, retryLater } from '../errors.ts';
import { limits } from '../limits.ts';
import type { LakeLogger } from '../logger.ts';
import { tookTooLong } from '../query/work-meter.ts';
import type { QueryJob, QueryJobName, QueryJobs, QueryProcessMessage } from './job.ts';

const entry = new URL('./main.ts', import.meta.url);
const { heapMebibytes, graceMilliseconds, startMilliseconds } = limits.queryPool;

export interface QueryProcessSettings {
  readonly directory: string;
  readonly projectId: string;
  readonly dataset: string;
  /** Of the operating system: 0 is normal, 19 the lowest priority. */
  readonly niceness: number;
  readonly logger: LakeLogger;
}

/** A process that evaluates one job at a time. It is started by its first job, and again by the next one after it died. */
export class QueryProcess {
  readonly #settings: QueryProcessSettings;
  #child: Promise<ChildProcess> | undefined;
  #isBusy = false;

  constructor(settings: QueryProcessSettings) {
    this.#settings = settings;
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  /**
   * Runs a job. A process that takes longer than that, or more memory than it may have, is ended.
   * @throws LakeError 400 when the query cannot be evaluated within its bounds, 503 when the process died
   */
  async run<Name extends QueryJobName>(
    job: QueryJob<Name>,
    milliseconds: number,
  ): Promise<QueryJobs[Name]['result']> {
    this.#isBusy = true;
    const groq = textOf(job.given);
    try {
      return await ask(await this.#started(), job, milliseconds);
    } catch (error) {
      // The parameters of a listener, or a document, too deep for the channel between processes.
      if (error instanceof RangeError) throw queryError(groq, 'The query is nested too deeply');
      if (!(error instanceof ProcessLostError)) throw error;
      this.#child = undefined;
      this.#settings.logger.warn({ reason: error.reason }, 'a query process was ended');
      if (error.reason === 'time') throw tookTooLong(groq, { milliseconds });
      if (error.reason === 'memory') {
        throw queryError(groq, `The query needs more memory than ${heapMebibytes} MiB`);
      }
      throw retryLater(503, 'The process that evaluated the query died', 1);
    } finally {
      this.#isBusy = false;
    }
  }

  /** Ends the process, and with it the job that it runs. */
  async close(): Promise<void> {
    const child = await this.#child?.catch(() => undefined);
    if (child === undefined || hasEnded(child)) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  /** @throws ProcessLostError */
  #started(): Promise<ChildProcess> {
    if (this.#child !== undefined) return this.#child;
    const starting = this.#start();
    this.#child = starting;
    const lost = (): void => {
      if (this.#child === starting) this.#child = undefined;
    };
    starting.then((child) => child.once('exit', lost), lost);
    return starting;
  }

  /** @throws ProcessLostError */
  async #start(): Promise<ChildProcess> {
    try {
      const child = this.#fork();
      await within(startMilliseconds, outcomeOf(child), child);
      lowerPriority(child, this.#settings.niceness);
      return child;
    } catch (error) {
      this.#settings.logger.error({ err: error }, 'a query process did not start');
      throw new ProcessLostError('died');
    }
  }

  #fork(): ChildProcess {
    const { directory, projectId, dataset, logger } = this.#settings;
    const child = fork(entry, [directory, projectId, dataset], {
      // No secret of the lake's environment is needed there.
      env: { NODE_ENV: process.env.NODE_ENV, SystemRoot: process.env['SystemRoot'] },
      execArgv: [`--max-old-space-size=${heapMebibytes}`, '--disable-warning=ExperimentalWarning'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    // V8 writes a page about its heap when it is full; of anything else the first line tells enough.
    child.stderr?.once('data', (text) => {
      const [line] = String(text).trim().split('\n');
      if (line !== undefined && !line.startsWith('<---')) logger.warn({ line }, 'a query process');
    });
    child.stderr?.resume();
    return child;
  }
}

type LossReason = 'time' | 'memory' | 'died';

/** The process has ended, or was ended, before it answered. */
class ProcessLostError extends Error {
  readonly reason: LossReason;

  constructor(reason: LossReason) {
    super(`The query process was lost: ${reason}`);
    this.reason = reason;
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** V8 aborts the process when its heap is full. */
function lossOf(child: ChildProcess): LossReason {
  return child.signalCode === 'SIGABRT' || child.exitCode === 134 ? 'memory' : 'died';
}

/** The next message of the process. @throws ProcessLostError */
function outcomeOf<Result>(child: ChildProcess): Promise<QueryProcessMessage<Result>> {
  return new Promise((resolve, reject) => {
    if (hasEnded(child)) reject(new ProcessLostError(lossOf(child)));
    const onMessage = (message: QueryProcessMessage<Result>): void => {
      child.off('exit', onEnd);
      child.off('error', onEnd);
      resolve(message);
    };
    const onEnd = (): void => {
      child.off('message', onMessage);
      reject(new ProcessLostError(lossOf(child)));
    };
    child.once('message', onMessage);
    child.once('exit', onEnd);
    child.once('error', onEnd);
  });
}

/** Ends the process when it has not answered by then. @throws ProcessLostError */
async function within<Result>(
  milliseconds: number,
  outcome: Promise<Result>,
  child: ChildProcess,
): Promise<Result> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    late.reject(new ProcessLostError('time'));
    child.kill('SIGKILL');
  }, milliseconds);
  try {
    return await Promise.race([outcome, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

function lowerPriority({ pid }: ChildProcess, niceness: number): void {
  if (niceness === 0 || pid === undefined) return;
  try {
    setPriority(pid, niceness);
  } catch {
    // It has ended already, which its first job will see.
  }
}

/** @throws ProcessLostError, LakeError, RangeError when the job is nested too deeply to be sent */
async function ask<Name extends QueryJobName>(
  child: ChildProcess,
  job: QueryJob<Name>,
  milliseconds: number,
): Promise<QueryJobs[Name]['result']> {
  // Sent first: when that throws, nobody waits for an outcome.
  child.send(job, () => {});
  const outcome = outcomeOf<QueryJobs[Name]['result']>(child);
  const message = await within(milliseconds + graceMilliseconds, outcome, child);
  if (message.type === 'result') return message.result;
  if (message.type === 'refused') {
    throw new LakeError(message.status, message.body, message.message);
  }
  if (message.type !== 'failed') throw new Error('An unexpected message');
  const { stack, code, errcode } = message;
  throw Object.assign(new Error(stack), { code, errcode });
}

/** The query of a job, for the error that names it. */
function textOf(given: QueryJobs[QueryJobName]['given']): string {
  if ('groq' in given) return given.groq;
  return 'query' in given.question ? (given.question.query ?? '') : '';
}
