/** What tells whether two documents of people are of one person. */
export interface PersonIdentity {
  /** Unique in the input. */
  readonly id: string;
  readonly type: 'researcher' | 'coauthor';
  readonly name: string;
  readonly alternateNames: readonly string[];
  readonly givenName?: string | undefined;
  /** With its particle or without. */
  readonly familyName?: string | undefined;
  readonly orcid?: string | undefined;
  readonly affiliation?: string | undefined;
  /** Ids of the works that they sign. */
  readonly works: readonly string[];
  /** Ids of the people who sign works with them. */
  readonly coauthors: readonly string[];
}

/** Why two people may be one, the strongest first. An equal ORCID iD makes them one for certain. */
export const personSuggestionReasons = [
  'sameName',
  /** A name of one is an alternate name of the other. */
  'alternateName',
  /** Initials, or a given name less, and a coauthor or an affiliation that both have. */
  'shorterName',
] as const;
export type PersonSuggestionReason = (typeof personSuggestionReasons)[number];

/** Why an author is taken for somebody who is here, the strongest first. */
export const personMatchReasons = ['sameOrcid', ...personSuggestionReasons] as const;
export type PersonMatchReason = (typeof personMatchReasons)[number];
