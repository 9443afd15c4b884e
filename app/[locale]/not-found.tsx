import { getLocale } from 'next-intl/server';

import { Frame } from '@/components/frame/frame';
import { NotFound } from '@/components/problem/not-found';
import { readSite } from '@/lib/content/settings';
import { defaultLanguage, isLanguage } from '@/lib/i18n/languages';
import { frameAddresses } from '@/lib/routes/frame-addresses';

export default async function NotFoundPage() {
  const locale = await getLocale();
  const language = isLanguage(locale) ? locale : defaultLanguage;
  const addresses = frameAddresses({ page: 'directory' }, language);
  return (
    <Frame site={await readSite(language)} {...addresses}>
      <NotFound homeHref={addresses.homeHref} />
    </Frame>
  );
}
