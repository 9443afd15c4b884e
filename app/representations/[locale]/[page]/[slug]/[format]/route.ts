import { siteReader } from '@/lib/content/published-client';
import { conditionalResponse } from '@/lib/http/conditional-response';
import { Gate } from '@/lib/http/gate';
import { readThroughGate, retryAfter } from '@/lib/http/read-through-gate';
import { isLanguage } from '@/lib/i18n/languages';
import { representedPage } from '@/lib/pages/representations';
import { readRepresentation } from '@/lib/representations/read-representation';

/** Read anew for each request: anyone can ask for lists without end, and what is taken down is gone at once. */
export const dynamic = 'force-dynamic';

/** Few are made at once, so that pages are answered meanwhile. */
const gate = new Gate({ inside: 2, waiting: 100 });

interface Context {
  params: Promise<{ locale: string; page: string; slug: string; format: string }>;
}

/** Citations of works, and feeds of them. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale: language, ...segments } = await params;
  const represented = representedPage(segments);
  if (!isLanguage(language) || represented === undefined) return uncached('Not found', 404);
  const parameters = new URL(request.url).searchParams;
  const result = await readThroughGate(gate, 'a representation', async () =>
    readRepresentation(await siteReader(), { ...represented, language, parameters }),
  );
  if (result === undefined) {
    return uncached('This cannot be made right now', 503, { 'retry-after': retryAfter });
  }
  const representation = result.value;
  if (representation === undefined) return uncached('Not found', 404);
  if ('movedTo' in representation) {
    return uncached('', 308, { location: representation.movedTo });
  }
  return conditionalResponse(request, representation.body, {
    ...representation.headers,
    // Anyone may build on it; search engines should lead to the page.
    'access-control-allow-origin': '*',
    'x-robots-tag': 'noindex',
  });
}

function uncached(text: string, status: number, headers: Record<string, string> = {}): Response {
  return new Response(text || null, {
    status,
    headers: {
      'cache-control': 'no-store',
      'content-type': 'text/plain; charset=utf-8',
      ...headers,
    },
  });
}
