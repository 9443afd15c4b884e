import {
  familyNameWithParticle,
  type NameParts,
  proposedNameParts,
} from '../../domain/name-parts.ts';
import { slugOf } from '../../domain/index.ts';
import type { PersonRow } from './person-row.ts';

/** A name as it is shown: tables often have the family name first, with a comma behind it. */
export function shownName(name: string): string {
  const parts = name.includes(',') ? proposedNameParts(name) : undefined;
  if (parts === undefined) return name;
  const words = [parts.givenName, familyNameWithParticle(parts), parts.nameSuffix];
  return words.filter((word) => word !== undefined && word !== '').join(' ');
}

/** The parts of the name of a row: those of the table, or what the name tells; undefined when it does not. */
export function namePartsOf({ name, givenName, familyName }: PersonRow): NameParts | undefined {
  const proposed = proposedNameParts(name, familyName);
  if (familyName === undefined) return proposed;
  return proposed ?? { ...(givenName !== undefined && { givenName }), familyName };
}

/** What two spellings of one name have in common: no case, accents or punctuation. */
export function nameKey(name: string): string {
  return slugOf(name) || name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
