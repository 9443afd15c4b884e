import type { ContentStore, Mutation, StoredDocument } from '@/lib/import/store/content-store';

/** As much of a content store as taking items needs: documents by `_id`, and revisions. */
export interface MemoryStore extends ContentStore {
  readonly documents: Map<string, StoredDocument>;
  /** How many mutations each transaction had that was made. */
  readonly made: number[];
  /** Called before each transaction; what it throws is the answer. */
  before: (mutations: readonly Mutation[]) => void;
  /** Called when a transaction was made; what it throws takes the place of the answer. */
  after: (mutations: readonly Mutation[]) => void;
  isAway: boolean;
}

export function refusal(statusCode: number): Error {
  return Object.assign(new Error(`HTTP ${statusCode}`), { statusCode });
}

export function memoryStore(documents: readonly StoredDocument[] = []): MemoryStore {
  let revision = 0;
  const store: MemoryStore = {
    documents: new Map(documents.map((one) => [one._id, { _rev: 'r1', ...one }])),
    made: [],
    before: () => undefined,
    after: () => undefined,
    isAway: false,
    query: async (groq, { ids } = {}) => {
      if (store.isAway) throw new Error('away');
      if (groq === 'true') return true;
      if (!Array.isArray(ids)) throw new Error(`Not a question of this store: ${groq}`);
      const found = ids.flatMap((id: string) => store.documents.get(id) ?? []);
      return groq.endsWith('._id') ? found.map(({ _id }) => _id) : structuredClone(found);
    },
    transact: async (mutations) => {
      if (store.isAway) throw new Error('away');
      store.before(mutations);
      const after = new Map(store.documents);
      const _rev = `m${(revision += 1)}`;
      for (const mutation of mutations) apply(after, mutation, _rev);
      store.documents.clear();
      for (const [id, document] of after) store.documents.set(id, document);
      store.made.push(mutations.length);
      store.after(mutations);
      return mutations.length === 0 ? undefined : _rev;
    },
  };
  return store;
}

function apply(documents: Map<string, StoredDocument>, mutation: Mutation, _rev: string): void {
  if ('create' in mutation) {
    if (documents.has(mutation.create._id)) throw refusal(409);
    documents.set(mutation.create._id, { ...mutation.create, _rev });
  } else if ('createIfNotExists' in mutation) {
    const { createIfNotExists: one } = mutation;
    if (!documents.has(one._id)) documents.set(one._id, { ...one, _rev });
  } else if ('patch' in mutation) {
    const { id, ifRevisionID, set = {} } = mutation.patch;
    const document = documents.get(id);
    if (document === undefined) throw refusal(409);
    if (ifRevisionID !== undefined && document._rev !== ifRevisionID) throw refusal(409);
    documents.set(id, { ...document, ...set, _rev });
  } else throw new Error('Not a mutation of this store.');
}
