import { useTranslations } from 'next-intl';

import type { Gap } from '@/lib/content/annotation';

/** What a draft lacks, in the place where it would be. No published page has any. */
export function Missing({ gap, place }: { gap: Gap; place?: string | undefined }) {
  const t = useTranslations('preview.missing');
  return <mark data-sanity={place}>{t(gap)}</mark>;
}
