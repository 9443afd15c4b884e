import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

const endWithParent = new URL('./end-with-parent.mjs', import.meta.url);

/**
 * Milliseconds that a process may take to end by itself: one that stops first, and the others. A site
 * and its lake together end within 5 s.
 */
const grace = { first: 3_000, others: 1_000 };

/** What a process is started with. */
export interface ProcessSettings {
  /** A script and its arguments; it runs on the Node that runs the launcher. */
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** Ended before the others, which it may need for what it is still doing. */
  readonly stopsFirst?: boolean;
  /** Called with each line that it writes. */
  onLine(line: string, stream: 'stdout' | 'stderr'): void;
}

/** A Node process in a process group of its own, together with whatever it starts. */
export class ProcessGroup {
  /** Settles when the process has ended: with its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  /** Settles when the process has ended and all that it wrote was passed to `onLine`. */
  readonly closed: Promise<void>;
  readonly pid: number | undefined;
  readonly stopsFirst: boolean;
  readonly #process: ChildProcess;
  #running = true;

  constructor(settings: ProcessSettings) {
    const { args, env, cwd, onLine, stopsFirst = false } = settings;
    const child = spawn(process.execPath, ['--import', endWithParent.href, ...args], {
      cwd,
      env: { ...env, PORTRAIT_PARENT_PIPE: '3' },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      // On Windows this would open a console, and there are no process groups.
      detached: process.platform !== 'win32',
    });
    this.#process = child;
    this.stopsFirst = stopsFirst;
    this.pid = child.pid;
    this.ended = new Promise((resolve) => {
      child.once('error', () => resolve(1));
      child.once('exit', (code, signal) => resolve(code ?? signal ?? 1));
    });
    this.closed = new Promise((resolve) => child.once('close', () => resolve()));
    void this.ended.then(() => (this.#running = false));
    for (const stream of ['stdout', 'stderr'] as const) {
      const input = child[stream];
      if (input) createInterface({ input }).on('line', (line) => onLine(line, stream));
    }
    child.stdio[3]?.on('error', () => undefined);
  }

  /**
   * Ends the process and all that it started: by SIGTERM, then by SIGKILL after `timeout`
   * milliseconds.
   */
  async stop(timeout = grace.first): Promise<void> {
    if (this.#running) {
      this.#signal('SIGTERM');
      const giveUp = new AbortController();
      const late = wait(timeout, undefined, { signal: giveUp.signal }).catch(() => undefined);
      await Promise.race([this.ended, late]);
      giveUp.abort();
    }
    // Also when the process itself has ended: processes that it started may be left in its group.
    this.#signal('SIGKILL');
    await this.ended;
  }

  /** Ends the process and all that it started at once, as a power cut would. */
  async kill(): Promise<void> {
    this.#signal('SIGKILL');
    await this.ended;
  }

  #signal(signal: 'SIGTERM' | 'SIGKILL'): void {
    if (this.pid === undefined) return;
    try {
      if (process.platform !== 'win32') process.kill(-this.pid, signal);
      else if (signal === 'SIGTERM' || this.#running) {
        spawn('taskkill', ['/pid', String(this.pid), '/T', '/F'], { stdio: 'ignore' });
      }
    } catch {
      // No process is left in the group.
      this.#process.kill(signal);
    }
  }
}

/** Every process that this launch has started, so that one call ends them all. */
export class ProcessGroups {
  readonly #groups = new Set<ProcessGroup>();
  #stopping = false;

  /** Whether `stopAll` was called: from then on nothing is started or restarted. */
  get stopping(): boolean {
    return this.#stopping;
  }

  /** @throws Error after `stopAll` was called */
  start(settings: ProcessSettings): ProcessGroup {
    if (this.#stopping) throw new Error('Portrait is ending.');
    const group = new ProcessGroup(settings);
    this.#groups.add(group);
    void group.ended.then(() => {
      // When a process ended by itself, the processes that it started are ended too.
      if (!this.#stopping) void group.stop().then(() => this.#groups.delete(group));
    });
    return group;
  }

  /** Ends everything: first what needs the rest for what it is still doing. */
  async stopAll(): Promise<void> {
    this.#stopping = true;
    const groups = [...this.#groups];
    const first = groups.filter(({ stopsFirst }) => stopsFirst);
    const others = groups.filter(({ stopsFirst }) => !stopsFirst);
    await Promise.all(first.map((group) => group.stop(grace.first)));
    const rest = first.length === 0 ? grace.first : grace.others;
    await Promise.all(others.map((group) => group.stop(rest)));
  }
}
