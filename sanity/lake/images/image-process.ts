import { fork, type ChildProcess } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { limits } from '../limits.ts';
import { imageAnswer, type ImageTask } from './image-task.ts';

/** The decoder's own words on why an image could not be read or made. */
export class ImageTaskError extends Error {
  override readonly name = 'ImageTaskError';
  /** True when the message is a sentence for the person who chose the file. */
  readonly isRefused: boolean;

  constructor(message: string, isRefused: boolean) {
    super(message);
    this.isRefused = isRefused;
  }
}

/** An image process was ended, or ended by itself. */
export class ImageProcessEndedError extends Error {
  override readonly name = 'ImageProcessEndedError';
}

const workerPath = fileURLToPath(new URL('./image-worker.ts', import.meta.url));

/**
 * A process that reads and makes images, one at a time. A process, because nothing else can be ended while libvips is at
 * work: the `timeout` of sharp does not reach into an encoder, and a worker thread ends only after it.
 */
export class ImageProcess {
  readonly #child: ChildProcess;
  #isAlive = true;
  /** Rejects the task that runs. */
  #fail: ((error: Error) => void) | undefined;

  /** @param niceness 0 to 19: how far it gives way to the rest of the machine, see `os.setPriority` */
  constructor(niceness: number) {
    this.#child = fork(workerPath, [], {
      // No secret of the lake's environment is needed there, and no option such as a debugger's port.
      env: { NODE_ENV: process.env.NODE_ENV, SystemRoot: process.env['SystemRoot'] },
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#child.on('error', (error) => this.#died(error.message));
    this.#child.once('exit', (code, signal) => this.#died(`ended by ${signal ?? code}`));
    if (niceness > 0 && this.#child.pid !== undefined) {
      try {
        setPriority(this.#child.pid, niceness);
      } catch {
        // It has ended already.
      }
    }
    this.#keepsLakeAlive(false);
  }

  /** False once it was ended, or has ended by itself. */
  get isAlive(): boolean {
    return this.#isAlive;
  }

  /**
   * Carries out a task.
   * @throws ImageTaskError, ImageProcessEndedError; ZodError when the answer is no result of this task
   */
  async run<Result>(task: ImageTask, result: z.ZodType<Result>): Promise<Result> {
    this.#keepsLakeAlive(true);
    try {
      const answer = imageAnswer.parse(await this.#ask(task));
      // An allocator gives little back: after many large images it would hold half a gigabyte.
      if (answer.bytes > limits.images.processBytes) this.end();
      if ('failure' in answer) {
        throw new ImageTaskError(answer.failure.message, answer.failure.isRefused);
      }
      return result.parse(answer.result);
    } finally {
      this.#fail = undefined;
      this.#keepsLakeAlive(false);
    }
  }

  /** Ends it at once, whatever it does. */
  end(): void {
    this.#died('was ended');
    this.#child.kill('SIGKILL');
  }

  #ask(task: ImageTask): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#fail = reject;
      this.#child.once('message', resolve);
      this.#child.send(JSON.stringify(task), (error) => {
        if (error !== null) this.#died(error.message);
      });
    });
  }

  #died(how: string): void {
    this.#isAlive = false;
    this.#fail?.(new ImageProcessEndedError(`An image process ${how}`));
  }

  /** Whether the lake's process stays because this one is there: while a task runs. */
  #keepsLakeAlive(isBusy: boolean): void {
    const { channel } = this.#child;
    if (isBusy) {
      this.#child.ref();
      channel?.ref();
    } else {
      this.#child.unref();
      channel?.unref();
    }
  }
}
