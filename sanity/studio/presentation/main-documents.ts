import { defineDocuments } from 'sanity/presentation';

import { languages } from '../../../lib/i18n/languages';
import { pathPattern } from '../../../lib/pages/addresses';
import { pageKinds, pageNames } from '../../../lib/pages/registry';

/** The document that the page at an address is about. */
export const mainDocuments = defineDocuments(
  languages.flatMap((language) =>
    pageNames.map((page) => ({
      route: pathPattern(page, language),
      filter: pageKinds[page].mainDocument,
    })),
  ),
);
