import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { setRequestLocale } from 'next-intl/server';

import { Frame } from '@/components/frame/frame';
import { ProfilePage } from '@/components/profile/profile-page';
import { readProfileSlugs } from '@/lib/content/directory';
import { readProfile } from '@/lib/content/profile';
import { readSite } from '@/lib/content/settings';
import { isLanguage } from '@/lib/i18n/languages';
import { profileMetadata } from '@/lib/metadata/page-metadata';
import { frameAddresses } from '@/lib/routes/frame-addresses';

interface Props {
  params: Promise<{ locale: string; slug: string }>;
}

export const revalidate = 3600;

export async function generateStaticParams() {
  return (await readProfileSlugs()).map((slug) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  if (!isLanguage(locale)) return {};
  const [site, profile] = await Promise.all([readSite(locale), readProfile(slug, locale)]);
  return profile ? profileMetadata(profile, slug, site, locale) : {};
}

export default async function Page({ params }: Props) {
  const { locale, slug } = await params;
  if (!isLanguage(locale)) notFound();
  setRequestLocale(locale);
  const [site, profile] = await Promise.all([readSite(locale), readProfile(slug, locale)]);
  if (!profile) notFound();
  return (
    <Frame site={site} {...frameAddresses({ page: 'profile', slug }, locale)}>
      <ProfilePage profile={profile} />
    </Frame>
  );
}
