import '@/components/layout/globals.css';

import { setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';

import styles from '@/components/layout/page-layout.module.css';
import { typeface } from '@/components/type/typeface';
import { defaultLanguage, isLanguage, languages } from '@/lib/i18n/languages';
import { messagesOf } from '@/lib/i18n/messages';
import { openSearchPath } from '@/lib/metadata/open-search';

export function generateStaticParams() {
  return languages.map((locale) => ({ locale }));
}

export default async function LocaleLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const { locale } = await params;
  // Any other first segment is a 404 in the default language.
  const language = isLanguage(locale) ? locale : defaultLanguage;
  setRequestLocale(language);
  return (
    <html lang={language} className={typeface}>
      <body className={styles.page}>
        {/* React moves it into the head. */}
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          href={openSearchPath(language)}
          title={messagesOf(language).search.title}
        />
        {children}
      </body>
    </html>
  );
}
