import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { setRequestLocale } from 'next-intl/server';

import { DirectoryPage } from '@/components/directory/directory-page';
import { Frame } from '@/components/frame/frame';
import { readDirectory } from '@/lib/content/directory';
import { readSite } from '@/lib/content/settings';
import { isLanguage } from '@/lib/i18n/languages';
import { directoryMetadata } from '@/lib/metadata/page-metadata';
import { frameAddresses } from '@/lib/routes/frame-addresses';

interface Props {
  params: Promise<{ locale: string }>;
}

export const revalidate = 3600;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLanguage(locale) ? directoryMetadata(await readSite(locale), locale) : {};
}

export default async function Page({ params }: Props) {
  const { locale } = await params;
  if (!isLanguage(locale)) notFound();
  setRequestLocale(locale);
  const [site, directory] = await Promise.all([readSite(locale), readDirectory(locale)]);
  return (
    <Frame site={site} {...frameAddresses({ page: 'directory' }, locale)}>
      <DirectoryPage directory={directory} />
    </Frame>
  );
}
