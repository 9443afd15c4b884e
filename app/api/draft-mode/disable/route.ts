import { cookies, draftMode } from 'next/headers';

import { returnPath } from '@/lib/preview/return-path';
import { sessionCookie } from '@/lib/preview/session';

/** Ends the preview of this browser, and redirects to the page (`to`) as visitors see it. */
export async function GET(request: Request): Promise<Response> {
  const draft = await draftMode();
  draft.disable();
  const jar = await cookies();
  jar.delete(sessionCookie);
  jar.delete('sanity-preview-perspective');
  const location = returnPath(new URL(request.url).searchParams.get('to'));
  return new Response(null, {
    status: 303,
    headers: { location, 'cache-control': 'private, no-store' },
  });
}
