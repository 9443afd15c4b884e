import type { ContentStore, Mutation } from './content-store.ts';

/** As much of a Sanity client, of any version, as the import uses. */
interface Client {
  fetch(
    query: string,
    params: Record<string, unknown>,
    options: { perspective: 'raw'; tag: string },
  ): Promise<unknown>;
  mutate(mutations: Mutation[], options: { visibility: 'sync'; tag: string }): Promise<unknown>;
}

/** The content behind a client of an editor. */
export function clientStore(client: Client): ContentStore {
  const tag = 'portrait.import';
  return {
    query: (groq, params = {}) => client.fetch(groq, { ...params }, { perspective: 'raw', tag }),
    transact: async (mutations) => {
      if (mutations.length > 0) await client.mutate([...mutations], { visibility: 'sync', tag });
    },
  };
}
