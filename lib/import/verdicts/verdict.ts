import type { Tie, WorkSuggestionReason } from '../../duplicates/identity.ts';
import type { SourceVersion } from '../source-record.ts';

/** Why it is certain that a work is here: a tie between the two, or this very record was imported before. */
export type HereReason =
  Pick<Tie, 'reason' | 'value'> | { readonly reason: 'importedBefore'; readonly value: string };

/** What an import thinks of a work that it found. Works are named by their published `_id`. */
export type Verdict =
  | { readonly kind: 'new' }
  /** It is here, with all its versions. */
  | { readonly kind: 'here'; readonly work: string; readonly reason: HereReason }
  /** It is here, and not all its versions are. */
  | {
      readonly kind: 'newVersion';
      readonly work: string;
      readonly reason: HereReason;
      readonly versions: readonly SourceVersion[];
    }
  /**
   * It may be one that is here, or it is or may be one that is also in the queue: `work` is the work that this one would
   * be.
   */
  | {
      readonly kind: 'possibleDuplicate';
      readonly work: string;
      readonly reason: WorkSuggestionReason | Tie['reason'];
      /** What is equal, where that ties the two. */
      readonly value?: string | undefined;
      /** From 0 to 1. */
      readonly score: number;
    };
