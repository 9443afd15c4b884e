import 'server-only';

import type { z } from 'zod';

import { type PublishedQuery, readPublished } from './cms.ts';
import { asPreviewed, asPublished, type Showing } from './spot.ts';
import { readingDraft, readingOf } from './wire.ts';

/** Loaded when asked: what reads a request cannot be loaded outside of Next. */
async function currentPreview() {
  const { readPreview } = await import('../preview/preview');
  return readPreview();
}

/**
 * Reads content for whoever asks for a page: published content for visitors, as `readPublished`
 * does; for somebody who previews, what they chose to see, never cached, and read as the draft that
 * it may be.
 *
 * @throws as `readPublished`; a draft is never broken
 */
export async function readContent<S extends z.ZodType>(
  ask: PublishedQuery<S>,
): Promise<z.output<S>> {
  const preview = await currentPreview();
  if (!preview) return readPublished(ask);
  const { previewClient } = await import('../preview/preview-client');
  const { client } = await previewClient();
  const { perspective } = preview;
  const answer: unknown = await client.fetch(ask.query, ask.params ?? {}, {
    perspective,
    cache: 'no-store',
  });
  const read = () => readingOf(answer, () => ask.wire.parse(answer));
  return perspective === 'drafts' ? readingDraft(read) : read();
}

/** For whom this request makes views. */
export async function readShowing(): Promise<Showing> {
  const preview = await currentPreview();
  if (!preview) return asPublished;
  const { createDataAttribute } = await import('next-sanity');
  return asPreviewed(
    (id, type, path) => createDataAttribute({ baseUrl: '/studio', id, type, path }).toString(),
    preview.perspective === 'drafts',
  );
}
