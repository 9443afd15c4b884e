import { defineDocuments } from 'sanity/presentation';

import { languages } from '../../../lib/i18n/languages.ts';
import { pathPattern } from '../../../lib/pages/addresses.ts';
import { pageKinds, pageNames } from '../../../lib/pages/registry.ts';

/** The document that the page at an address is about. */
export const mainDocuments = defineDocuments(
  languages.flatMap((language) =>
    pageNames.map((page) => ({
      route: pathPattern(page, language),
      filter: pageKinds[page].mainDocument,
    })),
  ),
);
