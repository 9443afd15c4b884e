import type { Decision } from '../decisions/decision.ts';
import type { KnownPerson } from '../known/known-people.ts';
import type { KnownWork } from '../known/known-works.ts';

/** What is here when an import looks at what it found. */
export interface Known {
  readonly works: readonly KnownWork[];
  readonly people: readonly KnownPerson[];
  /** The work that a record was taken into, by what the record is known by. */
  readonly imported: ReadonlyMap<string, string>;
  readonly decisions: readonly Decision[];
}
