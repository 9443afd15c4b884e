/**
 * Over HTTP/1.1 a browser opens six connections to a host, counted over all of its tabs, and one
 * open document of Studio keeps as many event streams: everything after them would wait for ever.
 * On this machine every name below `localhost` is this machine, so each stream is given a host of
 * its own. Elsewhere a lake is behind a proxy that speaks HTTP/2, which has no such limit.
 */

const streams = /\/data\/(?:listen|live)\//;

/**
 * Where an event stream is to be asked for.
 *
 * @param url as Studio makes it, such as `http://portrait.localhost:3333/v1/data/listen/production`
 * @param mark what no other stream has, of letters and digits
 * @returns the same address on a host of its own, or undefined when it is no stream of this machine
 */
export function onOwnHost(url: URL, mark: string): URL | undefined {
  if (!streams.test(url.pathname) || url.protocol !== 'http:') return undefined;
  const [project, ...rest] = url.hostname.split('.');
  if (project === undefined || rest.join('.') !== 'localhost') return undefined;
  const moved = new URL(url);
  moved.hostname = `${project}.s${mark}.localhost`;
  return moved;
}
