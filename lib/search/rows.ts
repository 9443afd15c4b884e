/** What the search index knows of each document. */

/** A researcher of the institute, or a coauthor. */
export interface PersonRow {
  readonly id: string;
  readonly type: 'researcher' | 'coauthor';
  /** Undefined for a person without a page. */
  readonly slug: string | undefined;
  readonly name: string;
  /** The name by which people are sorted. */
  readonly filingName: string;
  readonly otherNames: readonly string[];
  readonly identifiers: readonly string[];
  readonly role: string | undefined;
  readonly status: string | undefined;
  /** Position and affiliation, in every language. */
  readonly about: readonly string[];
  /** Ids. */
  readonly institutions: readonly string[];
  readonly topics: readonly string[];
  /** Id of the member that a coauthor became. */
  readonly member: string | undefined;
}

export interface WorkRow {
  readonly id: string;
  /** Undefined for a work without a page. */
  readonly slug: string | undefined;
  readonly title: string;
  readonly otherTitles: readonly string[];
  /** That of the version to cite: `2025`, `2025-07` or `2025-07-13`. */
  readonly date: string | undefined;
  /** A value of `workKinds`. */
  readonly kind: string;
  readonly venues: readonly string[];
  readonly identifiers: readonly string[];
  readonly abstracts: readonly string[];
  /** Ids. */
  readonly topics: readonly string[];
  readonly authors: readonly { readonly id?: string; readonly printedName?: string }[];
}

/** A topic or an institution. */
export interface SubjectRow {
  readonly id: string;
  readonly type: 'topic' | 'institution';
  readonly slug: string | undefined;
  /** In every language. */
  readonly names: readonly string[];
  readonly about: readonly string[];
}
