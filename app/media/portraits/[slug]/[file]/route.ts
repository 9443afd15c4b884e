import { readPortraitRendition } from '@/lib/content/portrait/read';
import { publishedClient, siteReader } from '@/lib/content/published-client';
import { log } from '@/lib/log/log';
import { movedCacheControl } from '@/lib/page-cache/page-status';
import { tryRead } from '@/lib/page-cache/try-read';

export const dynamic = 'force-static';
export const revalidate = 2592000;

/** None is rendered at build: each is rendered when it is first requested, and then cached. */
export function generateStaticParams() {
  return [];
}

/** One rendition of a published portrait, from this site's own address. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ slug: string; file: string }> },
): Promise<Response> {
  const { slug, file } = await params;
  const result = await tryRead(async () =>
    readPortraitRendition(slug, file, {
      reader: await siteReader(),
      client: await publishedClient(),
    }),
  );
  if ('error' in result) {
    log.error({ err: result.error }, 'a portrait failed to render');
    // If there is an earlier copy, the page cache sends that instead.
    return uncachedResponse('The portrait cannot be shown right now', 500);
  }
  const image = result.value;
  if (!image) return uncachedResponse('Not found', 404);
  if ('movedTo' in image) {
    const headers = { location: image.movedTo, 'cache-control': movedCacheControl };
    return new Response(null, { status: 308, headers });
  }
  return new Response(image.bytes, {
    headers: {
      'content-type': 'image/webp',
      // The address identifies the exact image and crop.
      'cache-control': 'public, max-age=31536000, immutable',
    },
  });
}

function uncachedResponse(text: string, status: number): Response {
  return new Response(text, { status, headers: { 'cache-control': 'no-store' } });
}
