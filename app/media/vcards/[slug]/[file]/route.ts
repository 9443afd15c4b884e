import { vcardLanguage } from '@/lib/content/contact/addresses';
import { readVcard } from '@/lib/content/contact/vcard';
import { siteReader } from '@/lib/content/published-client';
import { processEnvironment } from '@/lib/env/process-environment';
import { log } from '@/lib/log/log';
import { pathOf } from '@/lib/pages/addresses';
import { tryRead } from '@/lib/page-cache/try-read';

/** Read anew for each request: they are few, and a person who is taken down has no card at once. */
export const dynamic = 'force-dynamic';

/** The vCard of a member. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ slug: string; file: string }> },
): Promise<Response> {
  const { slug, file } = await params;
  const language = vcardLanguage(file);
  if (language === undefined) return uncachedResponse('Not found', 404);
  const result = await tryRead(async () => {
    const page = pathOf({ page: 'profile', slug }, language);
    const source = new URL(page, processEnvironment().site.url).href;
    return readVcard(await siteReader(), { slug, language, source });
  });
  if ('error' in result) {
    log.error({ err: result.error }, 'a vCard could not be read');
    return uncachedResponse('The card cannot be shown right now', 500);
  }
  if (result.value === undefined) return uncachedResponse('Not found', 404);
  return new Response(result.value, {
    headers: {
      'content-type': 'text/vcard; charset=utf-8',
      'content-disposition': `attachment; filename="${slug}.vcf"`,
      'cache-control': 'public, max-age=0, must-revalidate',
    },
  });
}

function uncachedResponse(text: string, status: number): Response {
  return new Response(text, { status, headers: { 'cache-control': 'no-store' } });
}
