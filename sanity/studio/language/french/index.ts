import { copyPasteFrench } from './copy-paste.ts';
import { feedbackFrench } from './feedback.ts';
import { presentationFrench } from './presentation.ts';
import { structureFrench } from './structure.ts';
import { studioFrench } from './studio.ts';
import { visionFrench } from './vision.ts';

/**
 * French for the texts of the Studio that Sanity's French package, older than the Studio, lacks: they
 * would be in English. Parts that are turned off here have none: releases, variants, scheduled
 * publishing, tasks, comments, canvas, the media library, announcements. By namespace and key; where the
 * package has a key too, ours wins.
 */
export const frenchTexts = {
  'copy-paste': copyPasteFrench,
  feedback: feedbackFrench,
  presentation: presentationFrench,
  structure: structureFrench,
  studio: studioFrench,
  vision: visionFrench,
};
