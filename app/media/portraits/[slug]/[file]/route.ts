import { readPortraitRendition } from '@/lib/content/portrait-rendition';

export const dynamic = 'force-static';
export const revalidate = 2592000;

/** None at build: each rendition is made when it is first asked for, and then kept. */
export function generateStaticParams() {
  return [];
}

/** One rendition of a published portrait, from this site's own address. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ slug: string; file: string }> },
): Promise<Response> {
  const { slug, file } = await params;
  const image = await readPortraitRendition(slug, file);
  if (!image)
    return new Response('Not found', { status: 404, headers: { 'cache-control': 'no-store' } });
  return new Response(image, {
    headers: {
      'content-type': 'image/webp',
      // The address names the exact image: it never shows another.
      'cache-control': 'public, max-age=31536000, immutable',
    },
  });
}
