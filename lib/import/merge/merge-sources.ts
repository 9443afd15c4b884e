import type { Decision } from '../decisions/decision.ts';
import type { Provenance } from '../provenance/provenance.ts';
import type { StoredDocument } from '../store/content-store.ts';
import type { Family } from './family.ts';

/** Everything that a merge of two documents looks at, as it is stored. */
export interface MergeSources {
  readonly kept: Family;
  readonly dropped: Family;
  /** Every document that refers to the dropped one, drafts too. */
  readonly referrers: readonly StoredDocument[];
  /** What was imported into either; undefined where nothing was. */
  readonly provenances: {
    readonly kept?: StoredProvenance | undefined;
    readonly dropped?: StoredProvenance | undefined;
  };
  /** Items of the queue that went into the dropped work. */
  readonly items: readonly StoredDocument[];
  /** Whom editors keep apart from either. */
  readonly decisions: readonly Decision[];
  /** Titles of the works that both sign, of two people. */
  readonly signedByBoth: readonly string[];
}

export interface StoredProvenance {
  readonly document: StoredDocument;
  readonly provenance: Provenance;
}

/** Why two documents are not merged. */
export type MergeRefusal =
  /** One of them is not there any more, or is of another type. */
  | { readonly reason: 'gone' }
  /** They sign one work, so they are two people. */
  | { readonly reason: 'signOneWork'; readonly works: readonly string[] }
  /** A member cannot become a coauthor by a merge. */
  | { readonly reason: 'memberStays' }
  /** Somebody wrote one of the documents at the same moment. */
  | { readonly reason: 'changed' };
