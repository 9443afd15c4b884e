import { z } from 'zod';

import type { AuthorChoices, ImportPeople } from '../authors/import-people.ts';
import type { FieldChange } from '../changes/changes.ts';
import { publishedIdOf } from '../known/document-id.ts';
import type { QueueItem } from '../queue/queue-item.ts';
import { readItemsOf } from '../queue/read-queue.ts';
import type { ContentStore, Mutation } from '../store/content-store.ts';
import { isRefused } from '../store/store-errors.ts';
import { importedWork } from '../work/imported-work.ts';
import { acceptance } from './acceptance.ts';
import { ItemChangedError } from './errors.ts';
import { itemTargets, workOf } from './item-targets.ts';
import type { Acceptance, Target } from './work-acceptance.ts';

/** How many works one transaction writes: some 0.5 MB with their new coauthors. */
const worksAtOnce = 50;

/** An item, and what an editor decided of it. */
export interface AcceptedItem {
  readonly item: QueueItem;
  /** The published `_id` of the work that it goes into; undefined for a work of its own. */
  readonly into?: string | undefined;
  /** Whether to make a change; by default those that overwrite no editor. */
  readonly takes?: ((change: FieldChange) => boolean) | undefined;
  /** Whom the editor takes its authors for. */
  readonly choices?: AuthorChoices | undefined;
}

export interface AcceptOptions {
  readonly people: ImportPeople;
  /** The slugs that works have or had. Those of new works are added. */
  readonly slugs: Set<string>;
  readonly now: () => Date;
  /** Called after each transaction with how many items are done. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal | undefined;
}

export interface AcceptReport {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Items that could not be taken: somebody else changed the work at the same time, twice. */
  readonly failed: readonly { readonly item: QueueItem; readonly error: unknown }[];
}

/** Whether a change overwrites no editor. */
export function overwritesNobody({ kind }: FieldChange): boolean {
  return kind !== 'propose';
}

/** Takes items into works, as drafts. A transaction has some of them; one that is refused is made again, item by item. */
export async function acceptItems(
  store: ContentStore,
  accepted: readonly AcceptedItem[],
  options: AcceptOptions,
): Promise<AcceptReport> {
  const outcomes: Acceptance[] = [];
  const failed: { item: QueueItem; error: unknown }[] = [];
  let away: unknown;
  const acceptOneByOne = async (chunk: readonly AcceptedItem[]): Promise<void> => {
    for (const one of chunk) {
      try {
        if (away !== undefined) throw away;
        outcomes.push(...(await acceptAgain(store, one, options)));
      } catch (error) {
        failed.push({ item: one.item, error });
        // Each of the others would only wait for the same.
        if (away === undefined && !isRefused(error) && (await isAway(store))) away = error;
      }
    }
  };
  for (const chunk of chunksOf(accepted)) {
    options.signal?.throwIfAborted();
    try {
      if (away !== undefined) throw away;
      outcomes.push(...(await acceptTogether(store, chunk, options)));
    } catch {
      await acceptOneByOne(chunk);
    }
    options.onProgress?.(outcomes.length + failed.length);
  }
  const created = outcomes.filter(({ isNew }) => isNew).length;
  const unchanged = outcomes.filter(({ changes }) => changes.length === 0).length;
  return { created, changed: outcomes.length - created - unchanged, unchanged, failed };
}

async function acceptTogether(
  store: ContentStore,
  chunk: readonly AcceptedItem[],
  { people, slugs, now }: AcceptOptions,
): Promise<Acceptance[]> {
  const targets = await itemTargets(store, chunk);
  const taken = new Set(slugs);
  const acceptances = chunk.flatMap(({ item, takes = overwritesNobody, choices }, place) => {
    const target: Target | undefined = targets[place];
    if (target === undefined) return [];
    const one = acceptance(item, {
      target,
      people: people.resolve(importedWork(item.records).authors.value, choices),
      takes,
      slugs: taken,
      at: now().toISOString(),
    });
    if (one.slug !== undefined) taken.add(one.slug);
    return [one];
  });
  const mutations = acceptances.flatMap((one) => one.mutations);
  await store.transact(await withoutPublished(store, mutations));
  for (const { slug } of acceptances) if (slug !== undefined) slugs.add(slug);
  return acceptances;
}

/**
 * Takes an item once more, as it is stored by then: the answer to the first time may have been lost.
 *
 * @throws ItemChangedError when it is another one by now, unless it was accepted into the same work
 */
async function acceptAgain(
  store: ContentStore,
  accepted: AcceptedItem,
  options: AcceptOptions,
): Promise<Acceptance[]> {
  const [item] = await readItemsOf(store, [accepted.item._id]);
  const isDone = item?.status === 'accepted' && item.work === workOf(accepted);
  if (item === undefined || (item._rev !== accepted.item._rev && !isDone))
    throw new ItemChangedError(`The item ${accepted.item._id} is another one by now.`);
  return acceptTogether(store, [{ ...accepted, item }], options);
}

/** Without drafts of coauthors whom somebody has published meanwhile: such a draft would hide what is published. */
async function withoutPublished(
  store: ContentStore,
  mutations: readonly Mutation[],
): Promise<Mutation[]> {
  const idOf = (mutation: Mutation): string =>
    'createIfNotExists' in mutation ? publishedIdOf(mutation.createIfNotExists._id) : '';
  const ids = [...new Set(mutations.map(idOf))].filter((id) => id !== '');
  if (ids.length === 0) return [...mutations];
  const found = z.array(z.string()).parse(await store.query('*[_id in $ids]._id', { ids }));
  const published = new Set(found);
  return mutations.filter((mutation) => !published.has(idOf(mutation)));
}

async function isAway(store: ContentStore): Promise<boolean> {
  try {
    await store.query('true');
    return false;
  } catch {
    return true;
  }
}

/** Items in chunks; a work is in a chunk once, because a second item of it goes into what the first one made of it. */
function chunksOf(accepted: readonly AcceptedItem[]): AcceptedItem[][] {
  const chunks: AcceptedItem[][] = [];
  let works = new Set<string>();
  for (const one of accepted) {
    const last = chunks.at(-1);
    const work = workOf(one);
    if (last === undefined || last.length === worksAtOnce || works.has(work)) {
      works = new Set();
      chunks.push([one]);
    } else last.push(one);
    works.add(work);
  }
  return chunks;
}
