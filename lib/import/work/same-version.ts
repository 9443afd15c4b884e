import { slugOf } from '../../domain/index.ts';
import type { SourceVersion } from '../source-record.ts';
import { versionIdentifiers } from './record-identifiers.ts';

/** What tells versions apart. */
export type VersionIdentity = Pick<SourceVersion, 'kind' | 'venue' | 'date' | 'doi' | 'arxivId'>;

/**
 * Whether two descriptions are of one version of a work: they share an identifier, or have none that differ and are of
 * one kind, venue and year, as far as these are known.
 */
export function isSameVersion(a: VersionIdentity, b: VersionIdentity): boolean {
  const [idsOfA, idsOfB] = [versionIdentifiers(a), versionIdentifiers(b)];
  if (idsOfA.some((id) => idsOfB.includes(id))) return true;
  if (haveDifferent('doi:', idsOfA, idsOfB) || haveDifferent('arxiv:', idsOfA, idsOfB))
    return false;
  return a.kind === b.kind && areAlike(yearOf(a), yearOf(b)) && areAlike(venueOf(a), venueOf(b));
}

function haveDifferent(scheme: string, a: readonly string[], b: readonly string[]): boolean {
  return [a, b].every((ids) => ids.some((id) => id.startsWith(scheme)));
}

function areAlike(a: string, b: string): boolean {
  return a === '' || b === '' || a === b;
}

function yearOf({ date }: VersionIdentity): string {
  return date?.slice(0, 4) ?? '';
}

function venueOf({ venue }: VersionIdentity): string {
  return venue === undefined ? '' : slugOf(venue) || venue;
}
