/** More callers wait than may: this one should come again later. */
export class GateFullError extends Error {
  override readonly name = 'GateFullError';
}

/** Lets some callers in at a time; others wait in order, up to a number, and beyond that are turned away. */
export class Gate {
  #inside = 0;
  readonly #waiting: (() => void)[] = [];
  readonly #limits: { readonly inside: number; readonly waiting: number };

  constructor(limits: { readonly inside: number; readonly waiting: number }) {
    this.#limits = limits;
  }

  /** @throws GateFullError before `work` is begun */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.#enter();
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  async #enter(): Promise<void> {
    if (this.#inside < this.#limits.inside) {
      this.#inside += 1;
      return;
    }
    if (this.#waiting.length >= this.#limits.waiting)
      throw new GateFullError('too many are waiting');
    // Whoever leaves hands the place on.
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#inside -= 1;
  }
}
