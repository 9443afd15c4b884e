import 'server-only';

import { cache } from 'react';

import type { ContentReader } from '../content/content-reader.ts';
import { siteReader } from '../content/published-client.ts';
import { readPreview } from './current-preview.ts';
import { draftClient } from './draft-client.ts';
import { previewReader } from './preview-reader.ts';

/** The reader for this request: of published content, or in a preview of the chosen perspective. */
export const requestReader = cache(async (): Promise<ContentReader> => {
  const preview = await readPreview();
  if (!preview) return siteReader();
  const { client } = await draftClient();
  return previewReader({ client, perspective: preview.perspective });
});
