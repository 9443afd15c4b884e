import { notFound } from 'next/navigation';

import { PageLayout } from '@/components/layout/page-layout';
import { NotFound } from '@/components/status/not-found';
import { StatusMark } from '@/components/status/status-mark';
import { plainSite, readSite } from '@/lib/content/settings';
import type { Language } from '@/lib/i18n/languages';
import { attempt } from '@/lib/pages-cache/attempt';
import { statusMarksWork } from '@/lib/pages-cache/page-status';
import { frameAddresses } from '@/lib/routes/frame-addresses';

import { PreviewTools } from './preview-tools';

interface Props {
  language: Language;
  /** The path where there is nothing; who previews may see something come to life there. */
  path?: string;
}

/** The answer at an address where there is nothing: a 404 that is whole without its script. */
export async function MissingPage({ language, path }: Props) {
  if (!statusMarksWork()) notFound();
  const answer = await attempt(() => readSite(language));
  const addresses = frameAddresses({ page: 'directory' }, language);
  return (
    <>
      <PreviewTools path={path ?? addresses.homeHref} />
      <PageLayout site={'error' in answer ? plainSite(language) : answer.value} {...addresses}>
        <StatusMark status={404} />
        <NotFound homeHref={addresses.homeHref} />
      </PageLayout>
    </>
  );
}
