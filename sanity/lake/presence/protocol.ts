import { z } from 'zod';

/**
 * Where an editor is in a document. Only names of fields and keys of items are allowed, so that no content can be passed
 * on this way.
 */
const name = z.string().regex(/^[\w$:.-]{1,128}$/);
const index = z.number().int().min(-1).max(1_000_000);
const segment = z.union([
  name,
  index,
  z.object({ _key: name }),
  z.tuple([z.union([index, z.literal('')]), z.union([index, z.literal('')])]),
]);
const path = z.array(segment).max(32);
const point = z.object({ path, offset: index });
const location = z.object({
  type: z.literal('document'),
  documentId: name,
  path,
  lastActiveAt: z.iso.datetime({ offset: true }),
  selection: z
    .object({ anchor: point, focus: point, backward: z.boolean().optional() })
    .nullish()
    .catch(undefined),
});

const session = z.string().regex(/^[\w-]{1,64}$/);
const id = z.union([z.string().min(1).max(64), z.number()]);

const named = <Method extends string>(method: Method) => ({
  jsonrpc: z.literal('2.0'),
  method: z.literal(method),
  id,
});

const request = z.discriminatedUnion('method', [
  z.object({
    ...named('authorization'),
    params: z.object({ authorization: z.string().max(4096) }),
  }),
  z.object({ ...named('presence_subscribe') }),
  z.object({
    ...named('presence_unsubscribe'),
    params: z.object({ subscriptionId: z.string().max(64) }),
  }),
  z.object({ ...named('presence_rollcall'), params: z.object({ session }) }),
  z.object({
    ...named('presence_announce'),
    params: z.object({
      data: z.object({ sessionId: session, locations: z.array(location).max(20) }),
    }),
  }),
  z.object({ ...named('presence_disconnect'), params: z.object({ session }) }),
]);

const anyRequest = z.object({ method: z.string(), id: id.nullish().catch(undefined) });

/** A request of `@sanity/bifur-client`, JSON-RPC 2.0. */
export type PresenceRequest = z.infer<typeof request>;
export type PresenceLocation = z.infer<typeof location>;

/** An event for every subscriber. `i` is the user of the socket's token, never one named in a message. */
export type PresenceEvent =
  | { readonly type: 'rollCall'; readonly i: string; readonly session: string }
  | {
      readonly type: 'state';
      readonly i: string;
      readonly m: { readonly sessionId: string; readonly locations: readonly PresenceLocation[] };
    }
  | { readonly type: 'disconnect'; readonly i: string; readonly m: { readonly session: string } };

type RequestId = string | number;

/** A message that is not a valid request, with the error to answer. */
export interface Refused {
  readonly refused: string;
}

const parseError = -32700;
const invalidRequest = -32600;
const methodNotFound = -32601;
export const invalidParams = -32602;

/** The answer to a request. */
export function resultMessage(requestId: RequestId, result: unknown): string {
  return JSON.stringify({ jsonrpc: '2.0', id: requestId, result });
}

/** The answer to a request that failed. */
export function errorMessage(requestId: RequestId | null, code: number, message: string): string {
  return JSON.stringify({ jsonrpc: '2.0', id: requestId, error: { code, message } });
}

/** An event, for one subscription. */
export function eventMessage(subscription: string, result: PresenceEvent): string {
  const params = { subscription, result };
  return JSON.stringify({ jsonrpc: '2.0', method: 'presence_subscription', params });
}

/** Reads a message; anything but a request of the protocol is refused. */
export function readPresenceMessage(text: string): PresenceRequest | Refused {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { refused: errorMessage(null, parseError, 'The message is not JSON') };
  }
  const read = request.safeParse(parsed);
  if (read.success) return read.data;
  const outer = anyRequest.safeParse(parsed);
  if (!outer.success) {
    return { refused: errorMessage(null, invalidRequest, 'The message is no request') };
  }
  const isKnown = request.options.some(({ shape }) => shape.method.value === outer.data.method);
  return {
    refused: isKnown
      ? errorMessage(outer.data.id ?? null, invalidParams, 'The parameters cannot be read')
      : errorMessage(outer.data.id ?? null, methodNotFound, 'There is no such method here'),
  };
}
