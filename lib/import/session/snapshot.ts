import type { Batch } from '../queue/batch.ts';
import type { QueueItem } from '../queue/queue-item.ts';
import type { LookupFailure } from '../run/lookups.ts';
import type { Known } from '../verdicts/known.ts';
import type { Verdict } from '../verdicts/verdict.ts';

/** How a batch is doing that is not finished. */
export type RunStatus =
  | { readonly state: 'running' }
  | { readonly state: 'stopped' }
  /** It goes on by itself at this time. */
  | {
      readonly state: 'waiting';
      readonly failure: LookupFailure;
      /** How often in a row nothing at all was found out, from 1. */
      readonly failures: number;
      readonly until: Date;
    };

/** An import as it stands; a new object after each change. */
export interface ImportSnapshot {
  readonly known: Known;
  readonly batches: readonly Batch[];
  /** Of the batches that are not finished, by `_id`. */
  readonly runs: ReadonlyMap<string, RunStatus>;
  /** Of all batches, in every status, by `_id`. */
  readonly items: ReadonlyMap<string, QueueItem>;
  /** Of the open items, by `_id`. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** Items that are being accepted or refused now. */
  readonly writing?: { readonly done: number; readonly total: number } | undefined;
}
