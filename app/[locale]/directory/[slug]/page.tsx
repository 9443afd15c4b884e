import type { Metadata } from 'next';
import { setRequestLocale } from 'next-intl/server';

import { Frame } from '@/components/frame/frame';
import { ProfilePage } from '@/components/profile/profile-page';
import { readProfileSlugs } from '@/lib/content/directory';
import { readProfile } from '@/lib/content/profile';
import { readSite } from '@/lib/content/settings';
import { defaultLanguage, isLanguage, type Language } from '@/lib/i18n/languages';
import { failureMetadata, missingMetadata, profileMetadata } from '@/lib/metadata/page-metadata';
import { attempt } from '@/lib/pages-cache/attempt';
import { frameAddresses } from '@/lib/routes/frame-addresses';

import { FailedPage } from '../../failed-page';
import { MissingPage } from '../../missing-page';

interface Props {
  params: Promise<{ locale: string; slug: string }>;
}

export const revalidate = 3600;

export async function generateStaticParams() {
  return (await readProfileSlugs()).map((slug) => ({ slug }));
}

const read = (slug: string, language: Language) =>
  attempt(() => Promise.all([readSite(language), readProfile(slug, language)]));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  if (!isLanguage(locale)) return missingMetadata(defaultLanguage);
  const answer = await read(slug, locale);
  if ('error' in answer) return failureMetadata(locale);
  const [site, profile] = answer.value;
  return profile ? profileMetadata(profile, slug, site, locale) : missingMetadata(locale);
}

export default async function Page({ params }: Props) {
  const { locale, slug } = await params;
  if (!isLanguage(locale)) return <MissingPage language={defaultLanguage} />;
  setRequestLocale(locale);
  const answer = await read(slug, locale);
  if ('error' in answer) return <FailedPage error={answer.error} language={locale} />;
  const [site, profile] = answer.value;
  if (!profile) return <MissingPage language={locale} />;
  return (
    <Frame site={site} {...frameAddresses({ page: 'profile', slug }, locale)}>
      <ProfilePage profile={profile} />
    </Frame>
  );
}
