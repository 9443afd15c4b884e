import type { Observable } from 'rxjs';

/** Keeps what an observable emits, and lets a test wait for what it expects. */
export class Recorder<Event> {
  readonly events: Event[] = [];
  error: unknown;
  readonly #waiting = new Set<() => void>();
  readonly #subscription: { unsubscribe(): void };

  constructor(source: Pick<Observable<Event>, 'subscribe'>) {
    this.#subscription = source.subscribe({
      next: (event) => {
        this.events.push(event);
        this.#wake();
      },
      error: (error: unknown) => {
        this.error = error;
        this.#wake();
      },
    });
  }

  /** Resolves once the condition holds, after any number of events. The test's timeout bounds it. */
  async until(condition: (events: readonly Event[]) => boolean): Promise<readonly Event[]> {
    while (!condition(this.events)) {
      if (this.error !== undefined) throw this.error;
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
    return this.events;
  }

  async untilError(): Promise<unknown> {
    while (this.error === undefined) {
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
    return this.error;
  }

  stop(): void {
    this.#subscription.unsubscribe();
  }

  #wake(): void {
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }
}
