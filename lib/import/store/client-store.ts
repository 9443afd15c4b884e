import { z } from 'zod';

import type { ContentStore, Mutation } from './content-store.ts';

/** As much of a Sanity client, of any version, as the import uses. */
interface Client {
  fetch(
    query: string,
    params: Record<string, unknown>,
    options: { perspective: 'raw'; tag: string },
  ): Promise<unknown>;
  mutate(
    mutations: Mutation[],
    options: { visibility: 'sync'; returnDocuments: false; tag: string },
  ): Promise<unknown>;
}

const answerSchema = z.object({ transactionId: z.string() });

/** The content behind a client of an editor. */
export function clientStore(client: Client): ContentStore {
  const tag = 'portrait.import';
  return {
    query: (groq, params = {}) => client.fetch(groq, { ...params }, { perspective: 'raw', tag }),
    transact: async (mutations) => {
      if (mutations.length === 0) return undefined;
      // By default a client is sent all changed documents.
      const options = { visibility: 'sync', returnDocuments: false, tag } as const;
      const answer = await client.mutate([...mutations], options);
      return answerSchema.safeParse(answer).data?.transactionId;
    },
  };
}
