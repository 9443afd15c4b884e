const checkInterval = 500;
/** Sessions are checked this often even when nothing was changed: they expire. */
const maxCheckInterval = 60_000;

interface Watched {
  readonly token: string;
  readonly ending: AbortController;
}

export interface SessionWatcherOptions {
  /** Is this token still valid? */
  readonly isValid: (token: string) => boolean;
  /** Changes whenever another process (the command) has written to the access database. */
  readonly version: () => number;
  readonly onError: (error: unknown) => void;
}

/** Ends event streams whose token is no longer valid: it was checked only when the stream was opened. */
export class SessionWatcher {
  readonly #options: SessionWatcherOptions;
  readonly #watched = new Set<Watched>();
  readonly #timer: NodeJS.Timeout;
  #version: number;
  #checked = Date.now();

  constructor(options: SessionWatcherOptions) {
    this.#options = options;
    this.#version = options.version();
    this.#timer = setInterval(() => this.#checkWhenDue(), checkInterval);
    this.#timer.unref();
  }

  /**
   * @param gone aborted when the stream's reader is gone, or the lake closes
   * @returns a signal that is also aborted when the token is no longer valid
   */
  watch(token: string, gone: readonly AbortSignal[]): AbortSignal {
    const watched: Watched = { token, ending: new AbortController() };
    this.#watched.add(watched);
    const end = () => {
      this.#watched.delete(watched);
      watched.ending.abort();
    };
    for (const signal of gone) {
      if (signal.aborted) end();
      else signal.addEventListener('abort', end, { once: true, signal: watched.ending.signal });
    }
    return watched.ending.signal;
  }

  /** Call it after this process has ended a session itself. */
  check(): void {
    this.#checked = Date.now();
    for (const watched of [...this.#watched]) {
      if (this.#options.isValid(watched.token)) continue;
      this.#watched.delete(watched);
      watched.ending.abort();
    }
  }

  close(): void {
    clearInterval(this.#timer);
    this.#watched.clear();
  }

  #checkWhenDue(): void {
    if (this.#watched.size === 0) return;
    try {
      const version = this.#options.version();
      const isDue = Date.now() - this.#checked > maxCheckInterval;
      if (version === this.#version && !isDue) return;
      this.check();
      this.#version = version;
    } catch (error) {
      this.#options.onError(error);
    }
  }
}
