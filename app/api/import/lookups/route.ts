import { clientSettings } from '@/lib/env/client-settings';
import { processEnvironment } from '@/lib/env/process-environment';
import { BodyTooLargeError } from '@/lib/http/read-body';
import { editorAccess } from '@/lib/import/server/editor-access';
import { lookupsResponse } from '@/lib/import/server/lookups-response';
import { siteFetcher } from '@/lib/import/server/site-fetcher';

/** Asks the services that works are imported from, for editors who are signed in to the Studio. */
export async function POST(request: Request): Promise<Response> {
  const settings = clientSettings(processEnvironment().sanity);
  const access = await editorAccess(request.headers.get('authorization'), settings);
  try {
    return await lookupsResponse(request, { access, fetcher: siteFetcher(), now: Date.now });
  } catch (error) {
    if (error instanceof BodyTooLargeError) return new Response(null, { status: 413 });
    throw error;
  }
}
