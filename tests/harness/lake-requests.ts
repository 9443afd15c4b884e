import type { LakeEndpoint } from './lake';

export const reference = (id: string) => ({ _type: 'reference', _ref: id });
export const weakReference = (id: string) => ({ ...reference(id), _weak: true });
export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** The address of an endpoint of the data API, with its parameters. */
export function dataUrl(
  { origin }: LakeEndpoint,
  path: string,
  search: Record<string, string>,
): string {
  return `${origin}/v2025-02-19/data/${path}/production?${new URLSearchParams(search)}`;
}

/** Posts to the data API, without a client. @param given an empty token: none */
export function post(
  { origin, token }: LakeEndpoint,
  endpoint: 'mutate' | 'actions',
  body: unknown,
  given: string = token,
): Promise<Response> {
  return fetch(`${origin}/v2025-02-19/data/${endpoint}/production`, {
    method: 'POST',
    headers: given === '' ? {} : bearer(given),
    body: JSON.stringify(body),
  });
}

/** Creates or replaces documents. @returns their revision */
export async function put(lake: LakeEndpoint, ...documents: object[]): Promise<string> {
  const mutations = documents.map((document) => ({ createOrReplace: document }));
  const answer = await post(lake, 'mutate', { mutations });
  const { transactionId }: { transactionId: string } = await answer.json();
  return transactionId;
}

/** Sends actions; `does` is the type of an action without its long prefix. */
export function act(
  lake: LakeEndpoint,
  ...actions: readonly ({ readonly does: string } & Record<string, unknown>)[]
): Promise<Response> {
  const named = actions.map(({ does, ...rest }) => ({
    actionType: `sanity.action.document.${does}`,
    ...rest,
  }));
  return post(lake, 'actions', { actions: named });
}
