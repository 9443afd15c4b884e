import { cache } from 'react';
import { z } from 'zod';

import type { Language } from '../i18n/languages.ts';
import { messagesOf } from '../i18n/messages.ts';
import { siteTag } from '../revalidation/tags.ts';
import { linkTargetWire } from './link-target.ts';
import { localisedTextWire, phraseOf } from './phrase.ts';
import { readContent, readShowing } from './read-content.ts';
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
  const spot = (await readShowing()).spot('siteSettings', 'siteSettings');
  const settings = await readContent({
    query: settingsQuery,
    wire: settingsWire,
    tags: [siteTag],
  });
  const tagline = phraseOf(settings?.tagline ?? [], language, spot.field('tagline'));
  const footer = phraseOf(settings?.footer ?? [], language, spot.field('footer'));
  const name = phraseOf(settings?.name ?? [], language, spot.field('name'));
  return {
    name: name ?? { text: messagesOf(language).site.name },
    ...(tagline && { tagline }),
    ...(footer && { footer }),
    navigation: (settings?.navigation ?? []).flatMap((link) => {
      const place = spot.field('navigation').item(link._key).field('label');
      const label = phraseOf(link.label, language, place);
      return label ? [{ key: link._key, label, href: link.href }] : [];
    }),
  };
});
