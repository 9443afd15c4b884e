import 'server-only';

import { cache } from 'react';

import type { ContentReader } from '../content/content-reader';
import { siteReader } from '../content/published-client';
import { readPreview } from './current-preview';
import { draftClient } from './draft-client';
import { previewReader } from './preview-reader';

/** The reader for whoever asks: published content for visitors, what they chose for those who preview. */
export const requestReader = cache(async (): Promise<ContentReader> => {
  const preview = await readPreview();
  if (!preview) return siteReader();
  const { client } = await draftClient();
  return previewReader({ client, perspective: preview.perspective });
});
