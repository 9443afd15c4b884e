import { notFound } from 'next/navigation';

import { Frame } from '@/components/frame/frame';
import { NotFound } from '@/components/problem/not-found';
import { StatusMark } from '@/components/problem/status-mark';
import type { Site } from '@/lib/content/views';
import type { Language } from '@/lib/i18n/languages';
import { statusMarksWork } from '@/lib/pages-cache/page-status';
import { frameAddresses } from '@/lib/routes/frame-addresses';

/** The answer at an address where there is nothing: a 404 that is whole without its script. */
export function MissingPage({ site, language }: { site: Site; language: Language }) {
  if (!statusMarksWork()) notFound();
  const addresses = frameAddresses({ page: 'directory' }, language);
  return (
    <Frame site={site} {...addresses}>
      <StatusMark status={404} />
      <NotFound homeHref={addresses.homeHref} />
    </Frame>
  );
}
