const checkInterval = 500;
/** Also when nothing was changed: sessions grow old. */
const maxCheckInterval = 60_000;

interface Watched {
  readonly token: string;
  readonly ending: AbortController;
}

export interface SessionWatcherOptions {
  /** Does this token still open the lake? */
  readonly isValid: (token: string) => boolean;
  /** Another number whenever another process (the command) has changed who may. */
  readonly version: () => number;
  readonly onError: (error: unknown) => void;
}

/** Ends the event streams of those who may not see them any more: their token was checked when they were opened. */
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
   * @returns a signal that is aborted then too, and when the token does not count any more
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

  /** To be called after a change of this process's own. */
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
