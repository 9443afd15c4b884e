import { z } from 'zod';

import { isNavigationTarget } from '../../../lib/domain/index.ts';
import { documentOf, key, keyedList } from './document.ts';
import { bilingualString, localisedString, localisedText } from './localised.ts';

const navigationLink = z.strictObject({
  _key: key,
  _type: z.literal('navigationLink'),
  label: bilingualString,
  href: z.string().refine(isNavigationTarget, 'neither a path nor an http(s) address'),
});

/** The stored `siteSettings`, of which there is one. */
export const storedSiteSettings = documentOf('siteSettings', {
  name: bilingualString,
  tagline: localisedString.optional(),
  navigation: keyedList(navigationLink).optional(),
  footer: localisedText.optional(),
});
export type StoredSiteSettings = z.infer<typeof storedSiteSettings>;
