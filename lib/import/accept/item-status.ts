import type { ItemStatus, QueueItem } from '../queue/queue-item.ts';
import type { ContentStore, Mutation } from '../store/content-store.ts';

/** How many items one transaction writes. */
const itemsAtOnce = 500;

/** Gives items another status: `skipped`, `never`, or `open` again. @throws when somebody else changed one meanwhile */
export async function setItemStatus(
  store: ContentStore,
  items: readonly QueueItem[],
  status: Exclude<ItemStatus, 'accepted'>,
): Promise<void> {
  const mutations = items.map((item): Mutation => {
    const { _id: id, _rev } = item;
    const guard = _rev === undefined ? {} : { ifRevisionID: _rev };
    return { patch: { id, ...guard, set: { status } } };
  });
  for (let start = 0; start < mutations.length; start += itemsAtOnce)
    await store.transact(mutations.slice(start, start + itemsAtOnce));
}
