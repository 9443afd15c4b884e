import { oneLine } from '../../citations/one-line.ts';
import type {
  Loss,
  LossReason,
  ProblemReason,
  ReadingProblem,
  SourceName,
} from '../source-record.ts';

const maxLength = 200;

/** What a source said, on one line and cut. */
function cut(text: string): string {
  return oneLine(text.slice(0, maxLength * 2))
    .slice(0, maxLength)
    .toWellFormed();
}

/** A loss with what the source said. */
export function lossOf(field: string, reason: LossReason, value: string): Loss {
  return { field, reason, value: cut(value) };
}

/** A problem with what was there. */
export function problemOf(
  source: SourceName,
  reason: ProblemReason,
  { where, detail }: { readonly where?: string | undefined; readonly detail?: string | undefined },
): ReadingProblem {
  return {
    source,
    reason,
    ...(where !== undefined && { where: cut(where) }),
    ...(detail !== undefined && { detail: cut(detail) }),
  };
}

/** Whether a text says only that there is nothing to say: `n/a`, `(:tba)`, `-`. */
export function isPlaceholder(text: string): boolean {
  return /^[^\p{L}\p{N}]*(?:(?:n[./]?\s?a|n\.?\s?d|tba|tbd|unav|unkn|none|null|unknown|undefined)\.?)?[^\p{L}\p{N}]*$/iu.test(
    text,
  );
}
