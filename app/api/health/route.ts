export const dynamic = 'force-dynamic';

/**
 * Says that the site is up. It does not check the CMS, because the site serves its pages without
 * it.
 */
export function GET(): Response {
  return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } });
}
