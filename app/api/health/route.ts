export const dynamic = 'force-dynamic';

/** That the site is up; says nothing of the CMS, without which it goes on serving. */
export function GET(): Response {
  return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } });
}
