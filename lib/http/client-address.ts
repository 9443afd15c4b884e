import { isIP } from 'node:net';

import ipaddr from 'ipaddr.js';

/** How a request came: what the socket says, and what a header claims. */
export interface RequestOrigin {
  /** The address at the other end of the connection. */
  readonly peer: string | undefined;
  /** The header `x-forwarded-for`, which anyone can send. */
  readonly forwardedFor: string | undefined;
  /** How many proxies stand in front of the site, each of which adds the address that it was asked by. */
  readonly trustedProxies: number;
}

/**
 * The network that a client counts as: its address, of IPv6 the first 64 bits, which is what one subscriber has at the
 * least (RFC 6177).
 *
 * Of the header, only what trusted proxies wrote is believed: the last entries, as many as there are proxies. Whoever
 * sends fewer did not come through all of them, and counts as the peer.
 *
 * @returns undefined when the address of the peer is not known either, as on a socket that was closed
 */
export function clientNetwork(origin: RequestOrigin): string | undefined {
  const { peer, forwardedFor, trustedProxies } = origin;
  const entries = trustedProxies === 0 ? [] : (forwardedFor ?? '').split(',');
  return networkOf(entries.at(-trustedProxies)) ?? networkOf(peer);
}

/** @param text an address, as proxies write it also with a port (`[2001:db8::1]:4711`) */
function networkOf(text: string | undefined): string | undefined {
  const [, bracketed, plain] = /^\s*(?:\[([^\]]+)\](?::\d+)?|(.+?))\s*$/.exec(text ?? '') ?? [];
  const host = bracketed ?? plain?.replace(/^([\d.]+):\d+$/, '$1') ?? '';
  if (isIP(host) === 0) return undefined;
  // An IPv4 address within IPv6 is the IPv4 address.
  const address = ipaddr.process(host);
  return address.kind() === 'ipv6'
    ? `${ipaddr.fromByteArray([...address.toByteArray().slice(0, 8), ...Array<number>(8).fill(0)])}/64`
    : address.toString();
}
