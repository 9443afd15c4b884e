import { foldedText, wordsIn } from '../folded-text.ts';
import { isInitial, readName, type ReadName } from '../person-name.ts';
import type { PersonIdentity } from './identity.ts';

/** A person as they are compared. */
export interface ReadPerson {
  readonly id: string;
  readonly name: ReadName;
  readonly alternateNames: readonly ReadName[];
  readonly orcid: string | undefined;
  readonly affiliation: string;
  readonly works: ReadonlySet<string>;
  readonly coauthors: ReadonlySet<string>;
}

export function readPerson(person: PersonIdentity): ReadPerson {
  return {
    id: person.id,
    name: readName(person.name, person.familyName),
    alternateNames: person.alternateNames.map((name) => readName(name)),
    orcid: person.orcid,
    affiliation: wordsIn(foldedText(person.affiliation ?? '')).join(' '),
    works: new Set(person.works),
    coauthors: new Set(person.coauthors),
  };
}

/** Whether a name has initials only beside the family name, or nothing: it stands for many people. */
export function isInitialsOnly({ given }: ReadName): boolean {
  return given.every(isInitial);
}
