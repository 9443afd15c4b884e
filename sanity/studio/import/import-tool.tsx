import { DownloadIcon } from '@sanity/icons/Download';
import { lazy } from 'react';
import type { Tool } from 'sanity';

import type { Language } from '../../../lib/i18n/languages.ts';
import { importToolName } from './tool-name.ts';
import { importWords } from './words.ts';

// Most visits of the Studio import nothing.
const ImportView = lazy(async () => ({ default: (await import('./import-view.tsx')).ImportView }));

/** The tool that brings works in from elsewhere. */
export function importToolIn(language: Language): Tool {
  return {
    name: importToolName,
    title: importWords.title[language],
    icon: DownloadIcon,
    component: () => <ImportView language={language} />,
  };
}
