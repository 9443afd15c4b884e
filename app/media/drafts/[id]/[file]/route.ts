import { readDraftPortrait } from '@/lib/content/portrait/read';
import { publishedClient } from '@/lib/content/published-client';
import { requestReader } from '@/lib/preview/request-reader';

export const dynamic = 'force-dynamic';

/** One rendition of a portrait in a draft; only in a preview, and never cached. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; file: string }> },
): Promise<Response> {
  const { id, file } = await params;
  const headers = { 'cache-control': 'private, no-store' };
  const image = await readDraftPortrait(id, file, {
    reader: await requestReader(),
    client: await publishedClient(),
  });
  if (!image) return new Response('Not found', { status: 404, headers });
  return new Response(image, { headers: { ...headers, 'content-type': 'image/webp' } });
}
