import type { Language } from '../i18n/languages.ts';
import { formatCanadianDate } from './canadian-date.ts';

/** The time zone in which times are shown: the institute's. */
export const timeZone = 'America/Toronto';

/** A date and time, as text: "30 novembre 2026 à 14 h 30", "November 30, 2026 at 2:30 p.m." */
export function formatDateTime(time: Date, language: Language): string {
  return formatCanadianDate(time, language, { dateStyle: 'long', timeStyle: 'short', timeZone });
}
