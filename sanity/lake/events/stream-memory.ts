/** What waits in memory for the readers of several event streams. */
export class StreamMemory {
  readonly #limit: number;
  readonly #waiting = new Set<() => void>();
  #bytes = 0;

  /** @param limit in bytes; one event may exceed it once */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get hasRoom(): boolean {
    return this.#bytes < this.#limit;
  }

  /** Counts bytes that wait, or (below 0) that wait no more. */
  add(bytes: number): void {
    this.#bytes += bytes;
    if (bytes < 0 && this.hasRoom) this.#wake();
  }

  /** Calls back whenever there is room again. @returns ends that */
  onRoom(callback: () => void): () => void {
    this.#waiting.add(callback);
    return () => this.#waiting.delete(callback);
  }

  #wake(): void {
    for (const callback of this.#waiting) callback();
  }
}
