import { getRequestConfig } from 'next-intl/server';

import { timeZone } from '../dates/date-time.ts';
import { defaultLanguage, isLanguage } from './languages.ts';
import { messagesOf } from './messages.ts';

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = isLanguage(requested) ? requested : defaultLanguage;
  return { locale, messages: messagesOf(locale), timeZone };
});
