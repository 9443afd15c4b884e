import type { Metadata } from 'next';
import { createTranslator } from 'next-intl';

import type { Profile, Site } from '../content/views';
import { readEnvironment } from '../env/environment';
import { defaultLanguage, languages, type Language } from '../i18n/languages';
import { messagesOf } from '../i18n/messages';
import { pathOf, type PageAddress } from '../routes/addresses';

/** The directory's title, description and addresses in every language. */
export function directoryMetadata(site: Site, language: Language): Metadata {
  const t = translator(language);
  return {
    title: t('directory.title', { site: site.name.text }),
    description: site.tagline?.text ?? t('directory.description', { site: site.name.text }),
    ...addressMetadata({ page: 'directory' }, language),
  };
}

/** A profile's title, description and addresses in every language. */
export function profileMetadata(
  profile: Profile,
  slug: string,
  site: Site,
  language: Language,
): Metadata {
  const t = translator(language);
  // A draft may have none.
  const name = profile.name || messagesOf(language).preview.missing.name;
  const role = [profile.position, ...profile.institutions].flatMap((phrase) => phrase?.text ?? []);
  return {
    title: t('profile.title', { name, site: site.name.text }),
    description: t('profile.description', {
      name,
      hasRole: String(role.length > 0),
      role: role.join(', '),
      count: profile.workCount,
    }),
    ...addressMetadata({ page: 'profile', slug }, language),
  };
}

/** The title of the page that says there is nothing here. */
export function missingMetadata(language: Language): Metadata {
  return { title: messagesOf(language).notFound.title };
}

/** The title of what stands at a former address. */
export function movedMetadata(language: Language): Metadata {
  return { title: messagesOf(language).moved.title };
}

/** The title of the page that says it could not be made. */
export function failureMetadata(language: Language): Metadata {
  return { title: messagesOf(language).failure.title };
}

function translator(language: Language) {
  return createTranslator({
    locale: language,
    messages: messagesOf(language),
    namespace: 'metadata',
  });
}

/**
 * The page's own address as canonical, and all of its languages: each version lists itself, the
 * others and `x-default`, absolute, so that search engines find them pointing at each other.
 */
function addressMetadata(address: PageAddress, language: Language): Metadata {
  const { site } = readEnvironment(process.env);
  const absolute = (of: Language) => new URL(pathOf(address, of), site.url).href;
  return {
    alternates: {
      canonical: absolute(language),
      languages: {
        ...Object.fromEntries(languages.map((of) => [of, absolute(of)])),
        'x-default': absolute(defaultLanguage),
      },
    },
  };
}
