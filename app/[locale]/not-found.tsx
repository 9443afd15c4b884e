import { getLocale } from 'next-intl/server';

import { PageLayout } from '@/components/layout/page-layout';
import { NotFound } from '@/components/status/not-found';
import { defaultSite } from '@/lib/content/site/view';
import { defaultLanguage, isLanguage } from '@/lib/i18n/languages';
import { layoutAddresses } from '@/lib/pages/layout-addresses';

/**
 * The 404 where pages cannot set their status (`next dev`; see `not-found-page.tsx`). Next renders it
 * along with every page, so it reads nothing from the CMS: otherwise no page could render to say that
 * the CMS is unavailable.
 */
export default async function NotFoundPage() {
  const locale = await getLocale();
  const language = isLanguage(locale) ? locale : defaultLanguage;
  const addresses = layoutAddresses(undefined, language);
  return (
    <PageLayout site={defaultSite(language)} {...addresses}>
      <NotFound homeHref={addresses.homeHref} />
    </PageLayout>
  );
}
