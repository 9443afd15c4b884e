import type { QueueItem } from '../queue/queue-item.ts';
import type { Mutation } from '../store/content-store.ts';
import {
  type Acceptance,
  type AcceptanceOptions,
  revisionOf,
  workAcceptance,
} from './work-acceptance.ts';

/**
 * Takes an item of the queue into a work. An item that changes nothing writes nothing but that it was accepted, and
 * not even that a second time.
 */
export function acceptance(item: QueueItem, options: AcceptanceOptions): Acceptance {
  const taken = workAcceptance(item, options);
  const mutations = [...taken.mutations, ...itemMutations(item, options.target.id)];
  return { ...taken, mutations };
}

function itemMutations(item: QueueItem, work: string): Mutation[] {
  if (item.status === 'accepted' && item.work === work) return [];
  const set = { status: 'accepted', work };
  return [{ patch: { id: item._id, ...revisionOf(item._rev), set } }];
}
