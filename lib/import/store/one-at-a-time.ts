import type { ContentStore } from './content-store.ts';

/**
 * A store that is asked one question at a time. The embedded lake evaluates each in a process of its own, and starts
 * another one for a second question at once, with its own copy of the documents.
 */
export function oneAtATime(store: ContentStore): ContentStore {
  let turn: Promise<unknown> = Promise.resolve();
  return {
    query(groq, params) {
      const answer = turn.then(() => store.query(groq, params));
      turn = answer.catch(() => undefined);
      return answer;
    },
    transact: (mutations) => store.transact(mutations),
  };
}
