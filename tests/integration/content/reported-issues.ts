import type { IssueReporter } from '@/lib/content/published-reader';

/** What a reader reported. */
export interface ReportedIssues {
  /** The `_id`s of the documents with a reported issue or warning. */
  documents(): Set<string>;
  count(): number;
  forget(): void;
}

/** Records what a reader reports, in place of a log. */
export function recordIssues(): ReportedIssues & { readonly report: IssueReporter } {
  let reported: { document: string | undefined }[] = [];
  return {
    report: (issue) => reported.push(issue),
    documents: () => new Set(reported.flatMap(({ document }) => document ?? [])),
    count: () => reported.length,
    forget: () => {
      reported = [];
    },
  };
}
