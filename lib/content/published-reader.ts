import type { SanityClient } from '@sanity/client';

import { today } from '../dates/today.ts';
import type { ContentReader } from './content-reader.ts';
import { parseResult, type ValidationIssue } from './query-result/parse.ts';
import type { CurrentIndex } from './search-index/current-index.ts';
import { publishedContext } from './view-context.ts';

/** Reports a validation issue or a content warning, usually to a log. */
export type IssueReporter = (issue: Omit<ValidationIssue, 'input'>, message: string) => void;

/**
 * Reads published content.
 *
 * Query results are not cached. The page is (ISR), under the tags of its queries. A second cache
 * below it could only serve an older result to a page that is being rendered again.
 *
 * @param client sees no more than an anonymous visitor (see `publishedClient`)
 * @param index of this CMS; one that is kept from page to page needs only what changed
 */
export function publishedReader({
  client,
  report,
  index,
}: {
  client: SanityClient;
  report: IssueReporter;
  index: CurrentIndex;
}): ContentReader {
  const reader: ContentReader = {
    isDraft: false,
    searchIndex: () => index.read(reader),
    async read({ groq, params = {}, result, warnings, tags }) {
      const answer: unknown = await client.fetch(groq, params, { next: { tags: [...tags] } });
      const { value, issues } = parseResult(result.published, answer);
      for (const { document, path, reason } of issues) {
        report({ document, path, reason }, 'left out: broken');
      }
      for (const { message, ...warning } of warnings?.(value) ?? []) report(warning, message);
      return value;
    },
    viewContext: (language) => publishedContext(language, today()),
  };
  return reader;
}
