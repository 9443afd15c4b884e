import { useLocale } from 'next-intl';

import { formatPartialDate } from '@/lib/dates/partial-date';
import { defaultLanguage, isLanguage } from '@/lib/i18n/languages';

/** A date as precise as it is known, readable by people and by machines. */
export function DateText({ date }: { date: string }) {
  const locale = useLocale();
  const language = isLanguage(locale) ? locale : defaultLanguage;
  return <time dateTime={date}>{formatPartialDate(date, language)}</time>;
}
