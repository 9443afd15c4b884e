import { getLocale } from 'next-intl/server';

import { PageLayout } from '@/components/layout/page-layout';
import { NotFound } from '@/components/status/not-found';
import { plainSite } from '@/lib/content/site/view';
import { defaultLanguage, isLanguage } from '@/lib/i18n/languages';
import { layoutAddresses } from '@/lib/pages/layout-addresses';

/**
 * The 404 where pages cannot set their status (`next dev`; see `not-found-page.tsx`). Next makes it
 * along with every page, so it asks nothing of the CMS: without this, no page could be made to say
 * that the CMS is away.
 */
export default async function NotFoundPage() {
  const locale = await getLocale();
  const language = isLanguage(locale) ? locale : defaultLanguage;
  const addresses = layoutAddresses({ page: 'directory' }, language);
  return (
    <PageLayout site={plainSite(language)} {...addresses}>
      <NotFound homeHref={addresses.homeHref} />
    </PageLayout>
  );
}
