import { siteReader } from '@/lib/content/published-client';
import { readSite } from '@/lib/content/site/read';
import { isLanguage, languages } from '@/lib/i18n/languages';
import { openSearchDescription } from '@/lib/metadata/open-search';

export const dynamic = 'force-static';
export const revalidate = 3600;

export function generateStaticParams() {
  return languages.map((locale) => ({ locale }));
}

/** Tells a browser how to search this site from its address bar. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
  const { locale } = await params;
  if (!isLanguage(locale)) return new Response('Not found', { status: 404 });
  const { name } = await readSite(await siteReader(), locale);
  return new Response(openSearchDescription(name.text, locale), {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
}
