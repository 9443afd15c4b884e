/**
 * Requests that Studio makes to Sanity's own hosts and that no setting turns off: whether there is a
 * newer version, and whether feedback may be sent to Sanity. A Studio with a backend of its own does
 * not call out. These requests get an empty answer instead.
 */
const blockedRequests: readonly {
  readonly matches: (url: URL) => boolean;
  readonly answer: () => Response;
}[] = [
  {
    matches: ({ hostname, pathname }) =>
      hostname === 'sanity-cdn.com' && pathname.startsWith('/v1/modules/'),
    answer: () => Response.json({}),
  },
  {
    matches: ({ hostname, pathname }) =>
      hostname === 'api.sanity.io' && /^\/v[^/]+\/intake\//.test(pathname),
    answer: () => new Response(null, { status: 404 }),
  },
];

/**
 * The answer to a request that must not leave this network.
 *
 * @returns undefined for every other request
 */
export function blockedAnswer(url: URL): Response | undefined {
  return blockedRequests.find(({ matches }) => matches(url))?.answer();
}
