import { useTranslations } from 'next-intl';

import type { Profile } from '@/lib/content/profile/view';

/** The years at the institute: since when, or from when to when. */
export function Period({
  person: { status, period },
}: {
  person: Pick<Profile, 'status' | 'period'>;
}) {
  const t = useTranslations('profile');
  const { start = 0, end = 0 } = period;
  if (status === 'current' && start === 0) return null;
  const known = start === 0 ? (end === 0 ? 'none' : 'end') : end === 0 ? 'start' : 'both';
  return (
    <p className="caption">
      {status === 'current'
        ? t('since', { start: String(start) })
        : t('formerly', { known, start: String(start), end: String(end) })}
    </p>
  );
}
