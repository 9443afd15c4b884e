import { itemIdPrefix, type QueueItem, workIdOf, workIdPrefix } from '../queue/queue-item.ts';
import { readItemsOf } from '../queue/read-queue.ts';
import type { ContentStore } from '../store/content-store.ts';
import type { Target } from './work-acceptance.ts';
import { WorkGoneError } from './errors.ts';
import { readTargets } from './read-targets.ts';

interface ItemInto {
  readonly item: QueueItem;
  readonly into?: string | undefined;
}

/** The published `_id` of the work that an item goes into, as far as it is known without asking. */
export function workOf({ item, into }: ItemInto): string {
  return into ?? item.work ?? workIdOf(item);
}

/**
 * The works that items go into, as they are now. One that went into a work that is gone makes a work of its own again.
 *
 * @throws WorkGoneError when an editor chose a work that is gone, unless it is what another item of the queue would be
 */
export async function itemTargets(
  store: ContentStore,
  accepted: readonly ItemInto[],
): Promise<Target[]> {
  const wanted = new Set(accepted.flatMap((one) => [workOf(one), workIdOf(one.item)]));
  const targets = new Map((await readTargets(store, [...wanted])).map((one) => [one.id, one]));
  const isGone = (id: string): boolean => {
    const target = targets.get(id);
    return target?.draft === undefined && target?.published === undefined;
  };
  const chosen = accepted.flatMap(({ item, into }) =>
    into !== undefined && into !== workIdOf(item) && isGone(into) ? [into] : [],
  );
  const expected = new Set(await worksExpected(store, chosen));
  for (const id of chosen)
    if (!expected.has(id)) throw new WorkGoneError(`The work ${id} is not there any more.`);
  return accepted.flatMap((one) => {
    const id = workOf(one);
    return targets.get(one.into === undefined && isGone(id) ? workIdOf(one.item) : id) ?? [];
  });
}

/** Those that are not there yet because the item that would be it was not accepted. */
async function worksExpected(store: ContentStore, ids: readonly string[]): Promise<string[]> {
  const items = await readItemsOf(
    store,
    ids.map((id) => `${itemIdPrefix}${id.slice(workIdPrefix.length)}`),
  );
  return items.filter(({ status }) => status !== 'accepted').map(workIdOf);
}
