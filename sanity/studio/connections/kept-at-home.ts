/**
 * What the Studio asks of Sanity's own hosts and no setting turns off: whether there is a newer
 * version, and whether feedback may be sent to Sanity. A Studio that works on a backend of its own
 * does not call out: it is told that nothing is known.
 */
const answersAtHome: readonly {
  readonly asks: (url: URL) => boolean;
  readonly answer: () => Response;
}[] = [
  {
    asks: ({ hostname, pathname }) =>
      hostname === 'sanity-cdn.com' && pathname.startsWith('/v1/modules/'),
    answer: () => Response.json({}),
  },
  {
    asks: ({ hostname, pathname }) =>
      hostname === 'api.sanity.io' && /^\/v[^/]+\/intake\//.test(pathname),
    answer: () => new Response(null, { status: 404 }),
  },
];

/**
 * The answer to a request that is not to leave this network.
 *
 * @returns undefined for every other request
 */
export function answerAtHome(url: URL): Response | undefined {
  return answersAtHome.find(({ asks }) => asks(url))?.answer();
}
