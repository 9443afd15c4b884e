import type { LocaleResourceBundle } from 'sanity';

import { localeOf } from '../locales';
import { copyPasteFrench } from './copy-paste';
import { feedbackFrench } from './feedback';
import { presentationFrench } from './presentation';
import { structureFrench } from './structure';
import { studioFrench } from './studio';
import { visionFrench } from './vision';

/**
 * French for what Studio says and Sanity's French package, older than the Studio, does not: it would be
 * said in English. Parts that are turned off here have none: releases, variants, scheduled publishing,
 * tasks, comments, canvas, the media library, announcements. Where the package has a key too, ours wins.
 */
export const frenchBundles: LocaleResourceBundle[] = Object.entries({
  'copy-paste': copyPasteFrench,
  feedback: feedbackFrench,
  presentation: presentationFrench,
  structure: structureFrench,
  studio: studioFrench,
  vision: visionFrench,
}).map(([namespace, resources]) => ({ locale: localeOf.fr, namespace, resources }));
