import type { Metadata } from 'next';
import { setRequestLocale } from 'next-intl/server';

import { PageLayout } from '@/components/layout/page-layout';
import { ProfilePage } from '@/components/profile/profile-page';
import { readProfileSlugs } from '@/lib/content/directory';
import { readFormerProfileSlugs, readMovedProfile } from '@/lib/content/former-address';
import { readProfile } from '@/lib/content/profile';
import { readSite } from '@/lib/content/settings';
import { defaultLanguage, isLanguage, type Language } from '@/lib/i18n/languages';
import {
  failureMetadata,
  missingMetadata,
  movedMetadata,
  profileMetadata,
} from '@/lib/metadata/page-metadata';
import { attempt } from '@/lib/pages-cache/attempt';
import { pathOf } from '@/lib/routes/addresses';
import { frameAddresses } from '@/lib/routes/frame-addresses';

import { FailedPage } from '../../failed-page';
import { MissingPage } from '../../missing-page';
import { MovedPage } from '../../moved-page';
import { PreviewTools } from '../../preview-tools';

interface Props {
  params: Promise<{ locale: string; slug: string }>;
}

export const revalidate = 3600;

export async function generateStaticParams() {
  const slugs = await Promise.all([readProfileSlugs(), readFormerProfileSlugs()]);
  return [...new Set(slugs.flat())].map((slug) => ({ slug }));
}

const read = (slug: string, language: Language) =>
  attempt(async () => {
    const [site, profile] = await Promise.all([readSite(language), readProfile(slug, language)]);
    return { site, profile, movedTo: profile ? undefined : await readMovedProfile(slug) };
  });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  if (!isLanguage(locale)) return missingMetadata(defaultLanguage);
  const answer = await read(slug, locale);
  if ('error' in answer) return failureMetadata(locale);
  const { site, profile, movedTo } = answer.value;
  if (profile) return profileMetadata(profile, slug, site, locale);
  return movedTo ? movedMetadata(locale) : missingMetadata(locale);
}

export default async function Page({ params }: Props) {
  const { locale, slug } = await params;
  if (!isLanguage(locale)) return <MissingPage language={defaultLanguage} />;
  setRequestLocale(locale);
  const answer = await read(slug, locale);
  const path = pathOf({ page: 'profile', slug }, locale);
  if ('error' in answer) return <FailedPage error={answer.error} language={locale} path={path} />;
  const { site, profile, movedTo } = answer.value;
  if (movedTo) return <MovedPage to={movedTo} language={locale} />;
  if (!profile) return <MissingPage language={locale} path={path} />;
  return (
    <>
      <PreviewTools path={path} />
      <PageLayout site={site} {...frameAddresses({ page: 'profile', slug }, locale)}>
        <ProfilePage profile={profile} />
      </PageLayout>
    </>
  );
}
