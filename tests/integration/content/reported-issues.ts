import type { IssueReporter } from '@/lib/content/published-reader';

/** What a reader reported, in place of a log. */
export interface ReportedIssues {
  /** The `_id`s of the documents of which something was reported. */
  documents(): Set<string>;
  count(): number;
  forget(): void;
}

/** Remembers what a reader reports to it. */
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
