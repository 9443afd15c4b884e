import type { ContentStore } from './content-store.ts';

/** A store that tells how much is written through it. */
export interface CountingStore extends ContentStore {
  /** Mutations so far. */
  readonly mutations: number;
}

/** @param isDry whether nothing is really written: what is read stays as it was */
export function countingStore(store: ContentStore, isDry: boolean): CountingStore {
  let mutations = 0;
  return {
    get mutations() {
      return mutations;
    },
    query: (groq, params) => store.query(groq, params),
    transact: async (list) => {
      const revision = isDry ? undefined : await store.transact(list);
      mutations += list.length;
      return revision;
    },
  };
}
