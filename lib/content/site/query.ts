import { defineQuery } from 'groq';
import { z } from 'zod';

import { localisedText } from '../localised-text/result.ts';
import { inEachMode, list, navigationTarget } from '../query-result/fields.ts';

export const siteQuery = defineQuery(`*[_type == "siteSettings" && _id == "siteSettings"][0]{
  name, tagline, footer, navigation[]{_key, label, href}
}`);

export const siteResult = inEachMode(() =>
  z
    .object({
      name: localisedText,
      tagline: localisedText,
      footer: localisedText,
      navigation: list(
        z.object({ _key: z.string(), label: localisedText, href: navigationTarget }),
      ),
    })
    .nullable(),
);
export type SiteResult = z.output<(typeof siteResult)['published']>;
