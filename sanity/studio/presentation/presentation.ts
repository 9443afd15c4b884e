import { presentationTool } from 'sanity/presentation';

import type { Language } from '../../../lib/i18n/languages.ts';
import { pathOf } from '../../../lib/pages/addresses.ts';
import { locationsIn } from './locations.ts';
import { mainDocuments } from './main-documents.ts';
import { presentationWords as words } from './words.ts';

/** The site beside the form: drafts as their readers will see them. */
export function previewsIn(language: Language) {
  return presentationTool({
    title: words.title[language],
    previewUrl: {
      initial: pathOf({ page: 'directory' }, language),
      previewMode: {
        enable: '/api/draft-mode/enable',
        disable: '/api/draft-mode/disable',
        shareAccess: true,
      },
    },
    resolve: { mainDocuments, locations: locationsIn(language) },
  });
}
