/** What grouping works looks at, and what it answers. */

/** Of a document that is here or of a record of a source: what tells whether two works are one. */
export interface WorkIdentity {
  /** Unique in the input, and the same the next time: editors' decisions name it. */
  readonly id: string;
  /** May have inline TeX between single dollars. */
  readonly title: string;
  readonly translatedTitles?: readonly string[] | undefined;
  /** One of `workTypes`. */
  readonly type: string;
  readonly authors: readonly AuthorIdentity[];
  /** Whether there are more authors than are given. */
  readonly hasMoreAuthors: boolean;
  readonly versions: readonly VersionIdentity[];
  /** What a source calls the same work; it does not matter on which of the two it says so. */
  readonly sameWorkAs: readonly IdentifierPair[];
  /** Works of an equal group are one by the word of a source, such as ORCID. */
  readonly group?: string | undefined;
}

export interface AuthorIdentity {
  readonly name: string;
  readonly familyName?: string | undefined;
  readonly orcid?: string | undefined;
  /** The document of the person, where it is known. */
  readonly personId?: string | undefined;
}

export interface IdentifierPair {
  readonly doi?: string | undefined;
  readonly arxivId?: string | undefined;
}

export interface VersionIdentity extends IdentifierPair {
  /** One of `versionKinds`. */
  readonly kind: string;
  readonly venue?: string | undefined;
  /** As precise as it is known: `2025`, `2025-07`, `2025-07-13`. */
  readonly date?: string | undefined;
  readonly pages?: string | undefined;
}

export type IdPair = readonly [string, string];

/**
 * What editors decided, which always wins. An id that is no longer in the input still counts: who said that A is
 * one with B, and B with C, said it of A and C, also when B is gone since it was merged.
 */
export interface EditorsWord {
  readonly same: readonly IdPair[];
  readonly apart: readonly IdPair[];
}

/** Why two are certainly one, the strongest first. */
export const tieReasons = [
  'editorsWord',
  'sameOrcid',
  'sameDoi',
  'sameArxivId',
  /** A source relates the two, such as Crossref’s `is-preprint-of`. */
  'sameWorkRelation',
  /** A source has the two in one group, as ORCID does. */
  'sameSourceGroup',
] as const;
export type TieReason = (typeof tieReasons)[number];

/** Two that are one. For an editor’s word an id may be of something that is gone. */
export interface Tie {
  readonly ids: IdPair;
  readonly reason: TieReason;
  /** What is equal: a DOI in small letters, an arXiv id, the name of a group. Empty for an editor’s word. */
  readonly value: string;
}

/** Ids that are one, in the order of their letters, and the ties that hold them together: none for one alone. */
export interface Group {
  readonly ids: readonly string[];
  readonly ties: readonly Tie[];
}

/** A tie that was not made, because it would put together two that have to stay apart. */
export interface Conflict {
  readonly tie: Tie;
  /** Who would come together. */
  readonly apart: IdPair;
  /** An editor keeps them apart; or both sign one work, so they are two people. */
  readonly because: 'editorsWord' | 'signOneWork';
}

/** Why two works may be one. */
export const workSuggestionReasons = [
  'sameTitle',
  /** The title of both is equal, but each was published elsewhere: an extended version, or a work of its own. */
  'sameTitleOtherVenue',
  'sameTitleThesis',
  /** Titles differ by a letter in a word or two. */
  'titleSpelling',
  /** One has a subtitle, or a remark in parentheses, that the other lacks. */
  'titleWithoutSubtitle',
  /** The title of one is a translated title of the other. */
  'translation',
  /** A preprint and a publication of the same authors, with titles that are much alike. */
  'retitled',
] as const;
export type WorkSuggestionReason = (typeof workSuggestionReasons)[number];

/** Two of different groups that may be one; for two groups the strongest one only. */
export interface Suggestion<Reason extends string> {
  readonly ids: IdPair;
  readonly reason: Reason;
  /** From 0 to 1, in hundredths. It orders a list; it is no probability. */
  readonly score: number;
}

/** Every id of the input is in one group. The lists do not depend on the order of the input. */
export interface Grouping<Reason extends string> {
  readonly groups: readonly Group[];
  /** The strongest first. */
  readonly suggestions: readonly Suggestion<Reason>[];
  readonly conflicts: readonly Conflict[];
}
