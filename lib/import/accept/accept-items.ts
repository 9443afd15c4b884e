import type { AuthorChoices, ImportPeople } from '../authors/import-people.ts';
import type { FieldChange } from '../changes/changes.ts';
import { type QueueItem, workIdOf } from '../queue/queue-item.ts';
import type { ContentStore, Mutation } from '../store/content-store.ts';
import { importedWork } from '../work/imported-work.ts';
import { type Acceptance, acceptance, type Target } from './acceptance.ts';
import { readTargets } from './read-targets.ts';

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
  for (const chunk of chunksOf(accepted)) {
    options.signal?.throwIfAborted();
    try {
      outcomes.push(...(await acceptTogether(store, chunk, options)));
    } catch {
      for (const one of chunk) {
        try {
          outcomes.push(...(await acceptTogether(store, [one], options)));
        } catch (error) {
          failed.push({ item: one.item, error });
        }
      }
    }
    options.onProgress?.(outcomes.length + failed.length);
  }
  const created = outcomes.filter(({ slug }) => slug !== undefined).length;
  const unchanged = outcomes.filter(({ changes }) => changes.length === 0).length;
  return { created, changed: outcomes.length - created - unchanged, unchanged, failed };
}

async function acceptTogether(
  store: ContentStore,
  chunk: readonly AcceptedItem[],
  { people, slugs, now }: AcceptOptions,
): Promise<Acceptance[]> {
  const targets = await readTargets(store, chunk.map(workOf));
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
  const mutations = eachPersonOnce(acceptances.flatMap((one) => one.mutations));
  await store.transact(mutations);
  people.written(mutations.flatMap((mutation) => createdId(mutation) ?? []));
  for (const { slug } of acceptances) if (slug !== undefined) slugs.add(slug);
  return acceptances;
}

/** Works of one transaction often have a new coauthor in common. */
function eachPersonOnce(mutations: readonly Mutation[]): Mutation[] {
  const seen = new Set<string>();
  return mutations.filter((mutation) => {
    const id = createdId(mutation);
    const isRepeated = id !== undefined && seen.has(id);
    if (id !== undefined) seen.add(id);
    return !isRepeated;
  });
}

function createdId(mutation: Mutation): string | undefined {
  return 'createIfNotExists' in mutation ? mutation.createIfNotExists._id : undefined;
}

function workOf({ item, into }: AcceptedItem): string {
  return into ?? item.work ?? workIdOf(item);
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
