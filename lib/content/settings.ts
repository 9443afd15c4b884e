import { cache } from 'react';
import { z } from 'zod';

import type { Language } from '../i18n/languages.ts';
import { messagesOf } from '../i18n/messages.ts';
import { siteTag } from '../revalidation/tags.ts';
import { readPublished } from './cms.ts';
import { linkTargetWire } from './link-target.ts';
import { localisedTextWire, phraseOf } from './phrase.ts';
import type { Site } from './views.ts';
import { listOf } from './wire.ts';

export const settingsQuery = /* groq */ `*[_type == "siteSettings" && _id == "siteSettings"][0]{
  name, tagline, footer, navigation[]{_key, label, href}
}`;

export const settingsWire = z
  .object({
    name: localisedTextWire,
    tagline: localisedTextWire,
    footer: localisedTextWire,
    navigation: listOf(
      z.object({ _key: z.string(), label: localisedTextWire, href: linkTargetWire }),
      'navigation link',
    ),
  })
  .nullable();

/** The frame of a page that must not wait for the CMS. */
export function plainSite(language: Language): Site {
  return { name: { text: messagesOf(language).site.name }, navigation: [] };
}

/** What the frame of every page shows. A site without settings still has its name. */
export const readSite = cache(async (language: Language): Promise<Site> => {
  const settings = await readPublished({
    query: settingsQuery,
    wire: settingsWire,
    tags: [siteTag],
  });
  const tagline = phraseOf(settings?.tagline ?? [], language);
  const footer = phraseOf(settings?.footer ?? [], language);
  return {
    name: phraseOf(settings?.name ?? [], language) ?? { text: messagesOf(language).site.name },
    ...(tagline && { tagline }),
    ...(footer && { footer }),
    navigation: (settings?.navigation ?? []).flatMap((link) => {
      const label = phraseOf(link.label, language);
      return label ? [{ key: link._key, label, href: link.href }] : [];
    }),
  };
});
