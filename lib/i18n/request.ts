import { getRequestConfig } from 'next-intl/server';

import { timeZone } from '../dates/date-time';
import { defaultLanguage, isLanguage } from './languages';
import { messagesOf } from './messages';

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = isLanguage(requested) ? requested : defaultLanguage;
  return { locale, messages: messagesOf(locale), timeZone };
});
