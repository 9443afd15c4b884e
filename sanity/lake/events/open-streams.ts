import type { Store } from '../store/types.ts';

/** Each stream costs a socket and up to its buffer: a client gone wild must not take the rest along. */
const MOST_STREAMS = 500;

const open = new WeakMap<Store, Set<AbortSignal>>();

/** Counts a stream until it closes. False, and nothing counted, when there are too many. */
export function admitStream(store: Store, closed: AbortSignal): boolean {
  const streams = open.get(store) ?? new Set();
  open.set(store, streams);
  if (streams.size >= MOST_STREAMS) return false;
  if (closed.aborted) return true;
  streams.add(closed);
  closed.addEventListener('abort', () => streams.delete(closed), { once: true });
  return true;
}
