import { presentationTool } from 'sanity/presentation';

import { pathOf } from '../../../lib/pages/addresses';
import type { StudioLanguage } from '../../schema/labels/label';
import { presentationWords as words } from '../words/presentation';
import { locationsIn } from './locations';
import { mainDocuments } from './main-documents';

/** The site beside the form: drafts as their readers will see them. */
export function previewsIn(language: StudioLanguage) {
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
