import type { Socket } from 'node:net';

interface Pipeline {
  waiting: number;
  last: Promise<void>;
}

/**
 * Answers the requests of one connection one after the other. A client may send several without waiting; the answers to
 * all of them would otherwise be held until its turn comes.
 */
export class Pipelines {
  readonly #limit: number;
  readonly #pipelines = new WeakMap<Socket, Pipeline>();

  /** @param limit how many requests of a connection may wait; one that sends more is cut */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** @param work answers a request; it does not fail */
  add(socket: Socket, work: () => Promise<void>): void {
    const pipeline = this.#pipelines.get(socket) ?? { waiting: 0, last: Promise.resolve() };
    if (pipeline.waiting > this.#limit) {
      socket.destroy();
      return;
    }
    pipeline.waiting += 1;
    pipeline.last = pipeline.last.then(work).finally(() => (pipeline.waiting -= 1));
    this.#pipelines.set(socket, pipeline);
  }
}
