import { DownloadIcon } from '@sanity/icons/Download';
import { lazy } from 'react';
import type { Tool } from 'sanity';
import { route } from 'sanity/router';

import type { Language } from '../../../lib/i18n/languages.ts';
import { importToolName } from './tool-name.ts';
import { importWords } from './words.ts';

// Most visits of the Studio import nothing.
const ImportView = lazy(async () => ({ default: (await import('./import-view.tsx')).ImportView }));

/** The tool that brings works in from elsewhere, and finds what is here twice. Its views have addresses. */
export function importToolIn(language: Language): Tool {
  return {
    name: importToolName,
    title: importWords.title[language],
    icon: DownloadIcon,
    router: route.create('/', [route.create('/:view', [route.create('/:kind')])]),
    component: () => <ImportView language={language} />,
  };
}
