import type { SanityClient } from '@sanity/client';

import type { ContentReader } from './content-reader.ts';
import { parseResult, type ValidationIssue } from './query-result/parse.ts';
import { publishedContext } from './view-context.ts';

/** Takes what had to be left out of a page, or is worth a remark, and says so in a log. */
export type IssueReporter = (issue: Omit<ValidationIssue, 'input'>, message: string) => void;

/**
 * Reads published content.
 *
 * An answer is not cached: the page is (ISR), under the tags of its queries. A second cache below it
 * could only serve an older answer to a page that is being rebuilt.
 *
 * @param client without a token: what an anonymous visitor may not read cannot be on a page
 */
export function publishedReader({
  client,
  report,
}: {
  client: SanityClient;
  report: IssueReporter;
}): ContentReader {
  return {
    isDraft: false,
    async read({ groq, params = {}, result, remarks, tags }) {
      const answer: unknown = await client.fetch(groq, params, { next: { tags: [...tags] } });
      const { value, issues } = parseResult(result.published, answer);
      for (const { document, path, reason } of issues) {
        report({ document, path, reason }, 'left out: broken');
      }
      for (const { message, ...remark } of remarks?.(value) ?? []) report(remark, message);
      return value;
    },
    viewContext: (language) => publishedContext(language, new Date().toISOString().slice(0, 10)),
  };
}
