import { versionKinds } from '../../domain/vocabulary.ts';
import { isSameVersion, type VersionIdentity } from '../work/same-version.ts';
import { withFreeKey } from './joined-lists.ts';
import { type Fields, isEmpty, isFields, itemsOf, textOf } from './values.ts';

export interface JoinedVersions {
  readonly versions: readonly unknown[];
  /** The `_key` that each version of the dropped work has now, by the one that it had there. */
  readonly keys: ReadonlyMap<string, string>;
}

/**
 * The versions of two works: those of the kept one in their order, completed, and then those that only the dropped one
 * has. At most one stays marked as the one to cite, of the kept work where it marks one.
 */
export function joinedVersions(kept: unknown, dropped: unknown): JoinedVersions {
  const keys = new Map<string, string>();
  let versions = itemsOf(kept);
  for (const version of itemsOf(dropped).filter(isFields)) {
    const place = versions.findIndex(
      (one) => isFields(one) && isSameVersion(identityOf(one), identityOf(version)),
    );
    const present = versions[place];
    const offered = versions.some(isPreferred) ? withoutMark(version) : version;
    const joined = isFields(present) ? completed(present, offered) : withFreeKey(offered, versions);
    versions = isFields(present) ? versions.with(place, joined) : [...versions, joined];
    const [before, after] = [textOf(version._key), textOf(joined._key)];
    if (before !== undefined && after !== undefined) keys.set(before, after);
  }
  return { versions, keys };
}

function isPreferred(version: unknown): boolean {
  return isFields(version) && version.preferred === true;
}

function withoutMark({ preferred: _, ...version }: Fields): Fields {
  return version;
}

function completed(version: Fields, other: Fields): Fields {
  const added = Object.entries(other).filter(
    ([name, value]) => !name.startsWith('_') && isEmpty(version[name]) && !isEmpty(value),
  );
  return { ...version, ...Object.fromEntries(added) };
}

function identityOf({ kind, venue, date, doi, arxivId }: Fields): VersionIdentity {
  return {
    kind: versionKinds.find((one) => one === kind) ?? 'other',
    venue: textOf(venue),
    date: textOf(date),
    doi: textOf(doi),
    arxivId: textOf(arxivId),
  };
}
