import { defineDocuments } from 'sanity/presentation';

import { languages } from '../../../lib/i18n/languages.ts';
import { pathOf, segments } from '../../../lib/routes/addresses.ts';

/** The document that the page of an address is about. */
export const mainDocuments = defineDocuments(
  languages.flatMap((language) => [
    {
      route: `/${language}/${segments.profile[language]}/:slug`,
      filter: /* groq */ `_type == "researcher" && slug.current == $slug`,
    },
    {
      route: pathOf({ page: 'directory' }, language),
      filter: /* groq */ `_id == "siteSettings"`,
    },
  ]),
);
