import type { Metadata } from 'next';
import { setRequestLocale } from 'next-intl/server';

import { readMovedCoauthor } from '@/lib/content/former-address';
import { defaultLanguage, isLanguage } from '@/lib/i18n/languages';
import { failureMetadata, missingMetadata, movedMetadata } from '@/lib/metadata/page-metadata';
import { attempt } from '@/lib/pages-cache/attempt';
import { pathOf } from '@/lib/routes/addresses';

import { FailedPage } from '../../failed-page';
import { MissingPage } from '../../missing-page';
import { MovedPage } from '../../moved-page';

interface Props {
  params: Promise<{ locale: string; slug: string }>;
}

export const revalidate = 3600;

/** None at build: each address is answered when it is first asked for, and the answer then kept. */
export function generateStaticParams() {
  return [];
}

const read = (slug: string) => attempt(() => readMovedCoauthor(slug));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  if (!isLanguage(locale)) return missingMetadata(defaultLanguage);
  const answer = await read(slug);
  if ('error' in answer) return failureMetadata(locale);
  return answer.value ? movedMetadata(locale) : missingMetadata(locale);
}

/** Where a coauthor's page would be: a coauthor who became a member is found under their profile. */
export default async function Page({ params }: Props) {
  const { locale, slug } = await params;
  if (!isLanguage(locale)) return <MissingPage language={defaultLanguage} />;
  setRequestLocale(locale);
  const answer = await read(slug);
  const path = pathOf({ page: 'coauthor', slug }, locale);
  if ('error' in answer) return <FailedPage error={answer.error} language={locale} path={path} />;
  if (!answer.value) return <MissingPage language={locale} path={path} />;
  return <MovedPage to={answer.value} language={locale} />;
}
