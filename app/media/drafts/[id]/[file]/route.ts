import { readDraftPortrait } from '@/lib/content/portrait-rendition';

export const dynamic = 'force-dynamic';

/** One rendition of a portrait in a draft: for who previews it, and kept nowhere. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; file: string }> },
): Promise<Response> {
  const { id, file } = await params;
  const headers = { 'cache-control': 'private, no-store' };
  const image = await readDraftPortrait(id, file);
  if (!image) return new Response('Not found', { status: 404, headers });
  return new Response(image, { headers: { ...headers, 'content-type': 'image/webp' } });
}
