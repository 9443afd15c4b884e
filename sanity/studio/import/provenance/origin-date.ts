import { formatCanadianDate } from '../../../../lib/dates/canadian-date.ts';
import type { Language } from '../../../../lib/i18n/languages.ts';

/** The day on which an import wrote, where the editor is. @param at RFC 3339 */
export function originDate(at: string, language: Language): string {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return at;
  return formatCanadianDate(time, language, { dateStyle: 'long' });
}
