import { useTranslations } from 'next-intl';

import type { Period } from '@/lib/content/supervision/period';

/** Words the years of a supervision: "2019–2024", "depuis 2022"; undefined when none is known. */
export function useSupervisionYears(): (period: Period) => string | undefined {
  const t = useTranslations('profile.students');
  return ({ start, end }) => {
    if (start === undefined)
      return end === undefined ? undefined : t('until', { end: String(end) });
    if (start === end) return String(start);
    if (end === undefined) return t('since', { start: String(start) });
    return t('years', { start: String(start), end: String(end) });
  };
}
