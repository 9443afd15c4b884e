import type { LakeAuth } from '../access/identity.ts';
import { limits } from '../limits.ts';
import type { Store } from '../store/store.ts';

/** A place in the journal: after a whole transaction, or after one of its changes. */
export interface Position {
  readonly seq: number;
  /** Undefined: after the whole transaction. */
  readonly change: number | undefined;
}

const positionPattern = /^([\w-]{1,64})\.(\d{1,15})(?:\.(\d{1,9}))?$/;

/** The `id:` of an event. It names the dataset, so that the id of another dataset is recognised as foreign. */
export function formatPosition(store: Store, { seq, change }: Position): string {
  return `${store.datasetId}.${seq}${change === undefined ? '' : `.${change}`}`;
}

/** The position that a `Last-Event-ID` names, undefined when it is not one of this journal. */
export function parsePosition(store: Store, lastEventId: string): Position | undefined {
  const [, dataset, seq, change] = positionPattern.exec(lastEventId) ?? [];
  if (dataset !== store.datasetId || seq === undefined) return undefined;
  const position = { seq: Number(seq), change: change === undefined ? undefined : Number(change) };
  return position.seq > store.lastSeq() ? undefined : position;
}

/**
 * The position to go on from after a `Last-Event-ID`, undefined when the reader has to read everything anew: when the
 * journal does not know the position, when too much was written since, and for a reader without a token also when
 * anything was. The past is not public: it has what was taken down.
 */
export function resumptionPoint(
  store: Store,
  lastEventId: string,
  auth: LakeAuth,
): Position | undefined {
  const position = parsePosition(store, lastEventId);
  if (position === undefined) return undefined;
  const missed = store.lastSeq() - position.seq;
  if (auth.authenticated) return missed <= limits.resumption.transactions ? position : undefined;
  return missed === 0 && position.change === undefined ? position : undefined;
}

/** Is a transaction (its time in ISO 8601) too old to be told to a reader without a token, however slowly it reads? */
export function isPast(timestamp: string, auth: LakeAuth): boolean {
  if (auth.authenticated) return false;
  return Date.now() - Date.parse(timestamp) > limits.resumption.anonymousMilliseconds;
}

/**
 * The last position that a reader has seen. Studio's EventSource cannot set headers on a request to another
 * origin, and puts the position into the address.
 */
export function lastEventIdOf(request: Request, search: URLSearchParams): string | null {
  return request.headers.get('last-event-id') ?? search.get('lastEventId');
}
