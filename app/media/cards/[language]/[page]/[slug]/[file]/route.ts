import { publishedClient, siteReader } from '@/lib/content/published-client';
import { type CardParams, readSocialCard, requestedCard } from '@/lib/content/social-card/read';
import { Gate, GateFullError } from '@/lib/http/gate';
import { log } from '@/lib/log/log';
import { movedCacheControl } from '@/lib/page-cache/page-status';
import { tryRead } from '@/lib/page-cache/try-read';
import { CardPainter } from '@/lib/social-card/painter';

export const dynamic = 'force-static';
export const revalidate = 2592000;

/** None is rendered at build: each is rendered when it is first requested, and then cached. */
export function generateStaticParams() {
  return [];
}

const painter = new CardPainter();

/** Anyone can ask for pictures that nobody has asked for before. Few are made at once, so that pages are answered meanwhile. */
const drawn = new Gate({ inside: 2, waiting: 100 });

/** The picture of a published page, which other sites put beside a link to it. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<CardParams> },
): Promise<Response> {
  const requested = requestedCard(await params);
  if (!requested) return uncachedResponse('Not found', 404);
  const result = await tryRead(() =>
    drawn.run(async () => {
      const [reader, client] = await Promise.all([siteReader(), publishedClient()]);
      const found = await readSocialCard(requested, { reader, client });
      if (!found || 'movedTo' in found) return found;
      return { bytes: await painter.draw(found.card, found.portrait) };
    }),
  );
  if ('error' in result) return failure(result.error);
  const picture = result.value;
  if (!picture) return uncachedResponse('Not found', 404);
  if ('movedTo' in picture) {
    const headers = { location: picture.movedTo, 'cache-control': movedCacheControl };
    return new Response(null, { status: 308, headers });
  }
  return new Response(new Uint8Array(picture.bytes), {
    headers: {
      'content-type': 'image/png',
      // The address identifies all that is drawn.
      'cache-control': 'public, max-age=31536000, immutable',
    },
  });
}

/** If there is an earlier copy, the page cache sends that instead. */
function failure(error: unknown): Response {
  if (error instanceof GateFullError) {
    log.warn('a picture of a page was refused: too many are waiting');
    return uncachedResponse('The picture cannot be drawn right now', 503);
  }
  log.error({ err: error }, 'a picture of a page failed to render');
  return uncachedResponse('The picture cannot be drawn right now', 500);
}

function uncachedResponse(text: string, status: number): Response {
  return new Response(text, { status, headers: { 'cache-control': 'no-store' } });
}
