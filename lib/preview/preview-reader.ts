import type { SanityClient } from '@sanity/client';
import { createDataAttribute } from 'next-sanity';

import { annotated } from '../content/annotation.ts';
import type { ContentReader } from '../content/content-reader.ts';
import { parseResult, type ValidationIssue } from '../content/query-result/parse.ts';
import { fieldPath } from './field-path.ts';

/** What the editor chose to see. */
export type Perspective = 'drafts' | 'published';

/**
 * Reads what somebody previews: never cached, and in the perspective `drafts` as documents that may
 * be half written. One reader serves one request.
 *
 * @param client one that sees drafts
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
  return {
    isDraft,
    async read({ groq, params = {}, result }) {
      const answer: unknown = await client.fetch(groq, params, { perspective, cache: 'no-store' });
      const parsed = parseResult(isDraft ? result.draft : result.published, answer);
      issues.push(...parsed.issues);
      return parsed.value;
    },
    viewContext: (language) => ({
      language,
      today: new Date().toISOString().slice(0, 10),
      isDraft,
      document: (id, type) =>
        fieldPath(createDataAttribute({ baseUrl: '/studio', id, type, path: [] }), isDraft),
      withValidationIssues: (piece, documentId) => {
        const validationIssues = isDraft ? unusableTexts(issues, documentId) : [];
        return validationIssues.length > 0 ? annotated(piece, { validationIssues }) : piece;
      },
    }),
  };
}

/** What an editor typed into a document and no page can show as it is meant. */
function unusableTexts(issues: readonly ValidationIssue[], documentId: string): string[] {
  return issues
    .filter(({ document }) => document === documentId)
    .map(({ input }) => (typeof input === 'number' ? String(input) : input))
    .filter((input) => typeof input === 'string')
    .filter((text) => text.trim() !== '');
}
