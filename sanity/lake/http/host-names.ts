const loopbackPattern = /^(?:localhost|(?:[a-z0-9-]+\.)+localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i;

/** Hosts besides those of loopback; `*.example.org` is every name below `example.org`. */
export type AllowedHosts = readonly string[] | 'any';

/** Is this host (of a URL, without port) a name or an address of this machine? */
export function isLoopback(hostname: string): boolean {
  return loopbackPattern.test(hostname);
}

/** The host as in a URL: an IPv6 address is in brackets. */
export function inUrl(host: string): string {
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
}

/**
 * The hosts a lake answers to besides those of loopback.
 *
 * A lake on loopback answers only to loopback names and those in the settings: a page whose name was made to resolve to
 * 127.0.0.1 ("DNS rebinding") could otherwise read it as its own origin. A lake on the network has names that it cannot
 * know, so there names are only checked when the settings have some.
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

/** Does the lake answer to this host (of a URL, without port)? */
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
