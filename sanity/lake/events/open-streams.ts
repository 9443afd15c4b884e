import { httpError } from '../errors.ts';
import { openEventStream, type EventStream } from './event-stream.ts';

/** Each stream costs a socket and a buffer: one misbehaving client must not exhaust them. */
const maxStreams = 500;

/** The event streams of a lake. */
export class OpenStreams {
  #count = 0;

  /**
   * Opens an event stream and counts it until it closes.
   * @param signals see `openEventStream`
   * @throws LakeError 503 when there are too many
   */
  open(signals: readonly AbortSignal[]): EventStream {
    if (this.#count >= maxStreams) {
      throw httpError(503, 'Too many open event streams: try again later.');
    }
    const stream = openEventStream(signals);
    if (stream.closed.aborted) return stream;
    this.#count += 1;
    stream.closed.addEventListener('abort', () => (this.#count -= 1), { once: true });
    return stream;
  }
}
