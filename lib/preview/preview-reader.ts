import type { SanityClient } from '@sanity/client';

import type { ContentReader } from '../content/content-reader.ts';
import { parseResult, type ValidationIssue } from '../content/query-result/parse.ts';
import { CurrentIndex } from '../content/search-index/current-index.ts';
import { today } from '../dates/today.ts';
import { previewContext } from './preview-context.ts';

/** What the editor chose to see. */
export type Perspective = 'drafts' | 'published';

/**
 * Reads content for a preview. Nothing is cached, and in the perspective `drafts` documents may be half
 * written. One reader serves one request.
 *
 * @param client one that reads drafts
 */
export function previewReader({
  client,
  perspective,
}: {
  client: SanityClient;
  perspective: Perspective;
}): ContentReader {
  const isDraft = perspective === 'drafts';
  const issues: ValidationIssue[] = [];
  const reader: ContentReader = {
    isDraft,
    // What drafts change can be anything, and a preview is one page: its index is made for it.
    searchIndex: () => new CurrentIndex().read(reader),
    async read({ groq, params = {}, result }) {
      const answer: unknown = await client.fetch(groq, params, { perspective, cache: 'no-store' });
      const parsed = parseResult(isDraft ? result.draft : result.published, answer);
      issues.push(...parsed.issues);
      return parsed.value;
    },
    viewContext: (language) => previewContext({ language, today: today(), isDraft }, issues),
  };
  return reader;
}
