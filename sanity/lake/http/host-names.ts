const loopbackPattern = /^(?:localhost|(?:[a-z0-9-]+\.)+localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i;

/** Hosts besides those of loopback; `*.example.org` is every name below `example.org`. */
export type AllowedHosts = readonly string[] | 'any';

/** Is this host (of a URL, without port) a name or an address of this very machine? */
export function isLoopback(hostname: string): boolean {
  return loopbackPattern.test(hostname);
}

/** As a URL has it: an IPv6 address in brackets. */
export function inUrl(host: string): string {
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
}

/**
 * The hosts a lake answers to besides those of loopback.
 *
 * A lake on loopback answers to no other name unless it is told one: a page whose own name was made to resolve to
 * 127.0.0.1 ("DNS rebinding") would read it as if it were of the same origin. One that listens on the network is called
 * by names it cannot know, so there names are only checked once they are given.
 * @param listening the address that the lake listens on
 * @param named hosts named in the settings
 */
export function hostNamesAllowed(
  listening: string,
  named: readonly string[] | undefined,
): AllowedHosts {
  if (isLoopback(inUrl(listening))) return named ?? [];
  return named === undefined ? 'any' : [...named, listening];
}

/** May a request that calls the lake by this host (of its URL, without port) be answered? */
export function isAllowedHost(hostname: string, allowed: AllowedHosts = []): boolean {
  if (allowed === 'any' || isLoopback(hostname)) return true;
  const requestedHost = hostname.toLowerCase();
  return allowed.some((host) => {
    const named = inUrl(host).toLowerCase();
    return named.startsWith('*.')
      ? requestedHost.endsWith(named.slice(1))
      : requestedHost === named;
  });
}
