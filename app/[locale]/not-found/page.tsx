import type { Metadata } from 'next';
import { setRequestLocale } from 'next-intl/server';

import { defaultLanguage, isLanguage } from '@/lib/i18n/languages';
import { notFoundMetadata } from '@/lib/metadata/page-metadata';

import { NotFoundPage } from '../not-found-page';

interface Props {
  params: Promise<{ locale: string }>;
}

export const revalidate = 3600;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return notFoundMetadata(isLanguage(locale) ? locale : defaultLanguage);
}

/**
 * The target of the rewrites of addresses without a page (`next.config.ts`): one prerendered 404 per
 * language, so that made-up addresses are neither rendered nor cached.
 */
export default async function Page({ params }: Props) {
  const { locale } = await params;
  if (!isLanguage(locale)) return <NotFoundPage language={defaultLanguage} />;
  setRequestLocale(locale);
  return <NotFoundPage language={locale} />;
}
