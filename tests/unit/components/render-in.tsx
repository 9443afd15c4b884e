import { render } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import type { ReactElement } from 'react';

import type { Language } from '@/lib/i18n/languages';
import { messagesOf } from '@/lib/i18n/messages';

/** Renders a component as a page in that language would; a missing message fails the test. */
export function renderIn(language: Language, element: ReactElement) {
  return render(
    <NextIntlClientProvider
      locale={language}
      messages={messagesOf(language)}
      timeZone="America/Toronto"
      onError={(error) => {
        throw error;
      }}
    >
      {element}
    </NextIntlClientProvider>,
  );
}
