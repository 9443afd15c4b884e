import type { Connection } from '../http/address.ts';
import { isLoopback } from '../http/host-names.ts';

/** Headers that proxies add: behind a proxy, the address of the connection says nothing about the client. */
const proxyHeader = /^(?:forwarded|via|x-forwarded-.*|x-real-ip|x-client-ip|cf-connecting-ip)$/;

function isLoopbackAddress(address: string): boolean {
  const plain = address.replace(/^::ffff:/i, '');
  return plain === '::1' || /^127(?:\.\d{1,3}){3}$/.test(plain);
}

/**
 * Does this request come from a browser on this machine, and does it return to a page of this machine? Only then does it
 * count as the administrator's, without a key.
 * @param origin of the page to return to
 */
export function isFromThisMachine(
  request: Request,
  connection: Connection,
  origin: string,
): boolean {
  const { remoteAddress } = connection;
  if (remoteAddress === undefined || !isLoopbackAddress(remoteAddress)) return false;
  if ([...request.headers.keys()].some((name) => proxyHeader.test(name))) return false;
  const host = request.headers.get('host');
  const hosts = [new URL(request.url).hostname, host === null ? '' : hostnameOf(`http://${host}`)];
  if (!hosts.every(isLoopback) || !isLoopback(hostnameOf(origin))) return false;
  // A person who signs in navigates to the address. A frame or an image is the request of some other page.
  return [null, 'document'].includes(request.headers.get('sec-fetch-dest'));
}

function hostnameOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : '';
}
