export const dynamic = 'force-static';

/**
 * The links that a browser may prerender before they are followed (WICG Speculation Rules): those to
 * pages of this site, when a visitor is about to click. Pages refer to it by the header
 * `Speculation-Rules`, so they need no script.
 */
const rules = {
  prerender: [
    {
      where: {
        and: [
          { href_matches: ['/fr', '/fr/*', '/en', '/en/*'] },
          { not: { selector_matches: '[download], [target=_blank], [type]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
};

export function GET(): Response {
  return Response.json(rules, {
    headers: {
      'content-type': 'application/speculationrules+json',
      'cache-control': 'public, max-age=86400',
    },
  });
}
