import { defineDocuments } from 'sanity/presentation';

import { parseSlugOrId } from '../../../lib/content/draft-address.ts';
import { languages } from '../../../lib/i18n/languages.ts';
import { pathPattern } from '../../../lib/pages/addresses.ts';
import { pageKinds, pageNames } from '../../../lib/pages/registry.ts';

/** The document that the page at an address is about; of a draft without a slug, the one with its id. */
export const mainDocuments = defineDocuments(
  languages.flatMap((language) =>
    pageNames.map((page) => {
      const { documentType, mainDocument } = pageKinds[page];
      return {
        route: pathPattern(page, language),
        resolve: ({ params }) => {
          const slugOrId = parseSlugOrId(params['slug'] ?? '');
          if (slugOrId === undefined) return { filter: mainDocument, params };
          const filter =
            'id' in slugOrId ? `_type == "${documentType}" && _id == $id` : mainDocument;
          return { filter, params: slugOrId };
        },
      };
    }),
  ),
);
