/**
 * Over HTTP/1.1 a browser opens six connections to a host, counted over all of its tabs, and one
 * open document of Studio keeps as many event streams: everything after them would wait forever.
 * On this machine every name below `localhost` is this machine, so each stream is given a host of
 * its own. Elsewhere a lake is behind a proxy that speaks HTTP/2, which has no such limit.
 */

/** Whether an event stream is opened at this address. */
export function isEventStream(url: URL): boolean {
  return /\/data\/(?:listen|live)\//.test(url.pathname);
}

/**
 * The address to open an event stream at.
 *
 * @param url as Studio makes it, such as `http://portrait.localhost:3333/v1/data/listen/production`
 * @param label letters and digits that no other stream has
 * @returns the same address on a host of its own; undefined when it is not a stream on this machine
 */
export function onOwnHost(url: URL, label: string): URL | undefined {
  if (!isEventStream(url) || url.protocol !== 'http:') return undefined;
  const [project, ...rest] = url.hostname.split('.');
  if (project === undefined || rest.join('.') !== 'localhost') return undefined;
  const moved = new URL(url);
  moved.hostname = `${project}.s${label}.localhost`;
  return moved;
}
