import type { RunningLake } from './running-lake';

export const reference = (id: string) => ({ _type: 'reference', _ref: id });

/** Posts to the data API as it is on the wire. An empty token: nobody's. */
export function post(
  { origin, token }: RunningLake,
  endpoint: 'mutate' | 'actions',
  body: unknown,
  given: string = token,
): Promise<Response> {
  return fetch(`${origin}/v2025-02-19/data/${endpoint}/production`, {
    method: 'POST',
    headers: given === '' ? {} : { authorization: `Bearer ${given}` },
    body: JSON.stringify(body),
  });
}

/** Puts documents there as they are. @returns their revision */
export async function put(running: RunningLake, ...documents: object[]): Promise<string> {
  const mutations = documents.map((document) => ({ createOrReplace: document }));
  const answer = await post(running, 'mutate', { mutations });
  const { transactionId }: { transactionId: string } = await answer.json();
  return transactionId;
}

/** Acts; `does` is the type of the action without its long prefix. */
export function act(
  running: RunningLake,
  ...actions: readonly ({ readonly does: string } & Record<string, unknown>)[]
): Promise<Response> {
  const named = actions.map(({ does, ...rest }) => ({
    actionType: `sanity.action.document.${does}`,
    ...rest,
  }));
  return post(running, 'actions', { actions: named });
}
