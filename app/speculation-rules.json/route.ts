export const dynamic = 'force-static';

/**
 * Which links a browser may prerender before they are followed (WICG Speculation Rules): the pages
 * of this site, when a visitor is about to click. Named by the `Speculation-Rules` header, so that
 * no page needs a script of its own.
 */
const rules = {
  prerender: [
    {
      where: {
        and: [
          { href_matches: ['/fr', '/fr/*', '/en', '/en/*'] },
          { not: { selector_matches: '[download], [target=_blank]' } },
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
