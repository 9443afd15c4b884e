import type { Language } from '../i18n/languages.ts';
import { formatCanadianDate } from './canadian-date.ts';

/**
 * A partial date, as text.
 *
 * @param date `2025`, `2025-07` or `2025-07-13` (the truncated forms of ISO 8601-1)
 * @returns "2025", "juillet 2025", "13 juillet 2025"; any other text is returned unchanged
 */
export function formatPartialDate(date: string, language: Language): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (!parts?.[2]) return date;
  const month = Number(parts[2]);
  const day = Number(parts[3] ?? '1');
  const time = new Date(Date.UTC(Number(parts[1]), month - 1, day));
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day) return date;
  return formatCanadianDate(time, language, {
    year: 'numeric',
    month: 'long',
    ...(parts[3] && { day: 'numeric' }),
    timeZone: 'UTC',
  });
}
