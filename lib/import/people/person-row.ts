import type { LinkKind, MemberRole, statuses, SupervisionRole } from '../../domain/vocabulary.ts';

export type MemberStatus = (typeof statuses)[number];

/** A supervisor as a table names them. */
export interface NamedSupervisor {
  /** A name or an e-mail address. */
  readonly who: string;
  readonly role: SupervisionRole;
}

/** A row of a table of people: what could be read of it. */
export interface PersonRow {
  /** In the file, from 1. */
  readonly line: number;
  readonly name: string;
  readonly givenName?: string | undefined;
  readonly familyName?: string | undefined;
  /** By which the person is recognised; it is not public. In small letters. */
  readonly email?: string | undefined;
  /** What the page shows. */
  readonly publicEmail?: string | undefined;
  readonly orcid?: string | undefined;
  /** `A5023888391`. */
  readonly openAlex?: string | undefined;
  readonly role?: MemberRole | undefined;
  readonly status?: MemberStatus | undefined;
  readonly startYear?: number | undefined;
  readonly endYear?: number | undefined;
  readonly position: { readonly fr?: string | undefined; readonly en?: string | undefined };
  readonly links: Partial<Record<Extract<LinkKind, 'website' | 'scholar' | 'github'>, string>>;
  /** In the order of the file. */
  readonly institutions: readonly string[];
  readonly supervisors: readonly NamedSupervisor[];
}

/** Something that a table says and that was not taken. */
export interface PeopleProblem {
  /** In the file, from 1; undefined for the whole file. */
  readonly line?: number | undefined;
  /** The column, as the file calls it. */
  readonly column?: string | undefined;
  /** A sentence for a person. */
  readonly reason: string;
}

/** What a table of people became. */
export interface PeopleReading {
  readonly people: readonly PersonRow[];
  readonly problems: readonly PeopleProblem[];
}
