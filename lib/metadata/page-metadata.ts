import type { Metadata } from 'next';

import type { Site } from '../content/site/view.ts';
import { processEnvironment } from '../env/process-environment.ts';
import { defaultLanguage, languages, type Language } from '../i18n/languages.ts';
import { messagesOf } from '../i18n/messages.ts';
import { metadataTranslator } from '../i18n/metadata-translator.ts';
import { pathOf } from '../pages/addresses.ts';
import type { MetadataContext, PageDescription } from '../pages/page-kind.ts';
import type { PageAddress } from '../pages/registry.ts';

/**
 * A page's title, description and addresses in every language.
 *
 * @param describe of the kind of page
 */
export function pageMetadata(
  address: PageAddress,
  { language, site }: { language: Language; site: Site },
  describe: (context: MetadataContext) => PageDescription,
): Metadata {
  const { title, description } = describe({
    t: metadataTranslator(language),
    siteName: site.name.text,
    tagline: site.tagline?.text,
  });
  return { title, description, alternates: alternatesOf(address, language) };
}

/** The title of the page that says there is nothing here. */
export function notFoundMetadata(language: Language): Metadata {
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

/**
 * The page's own address as canonical, and all of its languages: each version lists itself, the
 * others and `x-default`, absolute, so that search engines find them pointing at each other.
 */
function alternatesOf(address: PageAddress, language: Language): Metadata['alternates'] {
  const { site } = processEnvironment();
  const absolute = (of: Language) => new URL(pathOf(address, of), site.url).href;
  return {
    canonical: absolute(language),
    languages: {
      ...Object.fromEntries(languages.map((of) => [of, absolute(of)])),
      'x-default': absolute(defaultLanguage),
    },
  };
}
