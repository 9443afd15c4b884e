import type { Metadata } from 'next';
import { setRequestLocale } from 'next-intl/server';

import { DirectoryPage } from '@/components/directory/directory-page';
import { PageLayout } from '@/components/layout/page-layout';
import { readDirectory } from '@/lib/content/directory';
import { readSite } from '@/lib/content/settings';
import { defaultLanguage, isLanguage, type Language } from '@/lib/i18n/languages';
import { directoryMetadata, failureMetadata, missingMetadata } from '@/lib/metadata/page-metadata';
import { attempt } from '@/lib/pages-cache/attempt';
import { pathOf } from '@/lib/routes/addresses';
import { frameAddresses } from '@/lib/routes/frame-addresses';

import { FailedPage } from './failed-page';
import { MissingPage } from './missing-page';
import { PreviewTools } from './preview-tools';

interface Props {
  params: Promise<{ locale: string }>;
}

export const revalidate = 3600;

const read = (language: Language) =>
  attempt(() => Promise.all([readSite(language), readDirectory(language)]));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLanguage(locale)) return missingMetadata(defaultLanguage);
  const answer = await read(locale);
  return 'error' in answer ? failureMetadata(locale) : directoryMetadata(answer.value[0], locale);
}

export default async function Page({ params }: Props) {
  const { locale } = await params;
  if (!isLanguage(locale)) return <MissingPage language={defaultLanguage} />;
  setRequestLocale(locale);
  const answer = await read(locale);
  const path = pathOf({ page: 'directory' }, locale);
  if ('error' in answer) return <FailedPage error={answer.error} language={locale} path={path} />;
  const [site, directory] = answer.value;
  return (
    <>
      <PreviewTools path={path} />
      <PageLayout site={site} {...frameAddresses({ page: 'directory' }, locale)}>
        <DirectoryPage directory={directory} />
      </PageLayout>
    </>
  );
}
