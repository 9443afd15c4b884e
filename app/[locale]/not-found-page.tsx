import { notFound } from 'next/navigation';

import { PageLayout } from '@/components/layout/page-layout';
import { NotFound } from '@/components/status/not-found';
import { StatusMeta } from '@/components/status/status-meta';
import { readSite } from '@/lib/content/site/read';
import { defaultSite, type Site } from '@/lib/content/site/view';
import type { Language } from '@/lib/i18n/languages';
import { isStatusMetaEnabled } from '@/lib/page-cache/page-status';
import { tryRead } from '@/lib/page-cache/try-read';
import { layoutAddresses } from '@/lib/pages/layout-addresses';
import { requestReader } from '@/lib/preview/request-reader';

import { PreviewTools } from './preview-tools';

interface Props {
  language: Language;
  /** The path without a page, to which a preview returns. */
  path?: string;
  /** Read here when the caller has not read it. */
  site?: Site;
}

/** The response at an address without a page: a 404 that is complete without scripts. */
export async function NotFoundPage({ language, path, site }: Props) {
  if (!isStatusMetaEnabled()) notFound();
  const addresses = layoutAddresses(undefined, language);
  return (
    <>
      <PreviewTools path={path ?? addresses.homeHref} />
      <PageLayout site={site ?? (await siteOrDefault(language))} {...addresses}>
        <StatusMeta status={404} />
        <NotFound homeHref={addresses.homeHref} />
      </PageLayout>
    </>
  );
}

async function siteOrDefault(language: Language): Promise<Site> {
  const result = await tryRead(async () => readSite(await requestReader(), language));
  return 'error' in result ? defaultSite(language) : result.value;
}
