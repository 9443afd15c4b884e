import '../globals.css';

import { notFound } from 'next/navigation';
import { setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';

import { typeface } from '@/components/type/typeface';
import { isLanguage, languages } from '@/lib/i18n/languages';

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
  if (!isLanguage(locale)) notFound();
  setRequestLocale(locale);
  return (
    <html lang={locale} className={typeface}>
      <body>{children}</body>
    </html>
  );
}
