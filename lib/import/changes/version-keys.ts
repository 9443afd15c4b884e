import { slugOf } from '../../domain/index.ts';
import { versionKinds } from '../../domain/vocabulary.ts';
import type { Provenance } from '../provenance/provenance.ts';
import type { SourceVersion } from '../source-record.ts';
import { versionIdentifiers } from '../work/record-identifiers.ts';
import { isSameVersion, type VersionIdentity } from '../work/same-version.ts';
import { fieldPath } from './field-paths.ts';

/** Something that a version may be: one that the work has, or one that an import wrote and an editor took out. */
interface Candidate {
  readonly key: string;
  readonly version: VersionIdentity;
}

/**
 * The `_key` of each version in a work: of the version that it is there, or else of the one that an import wrote
 * before, so that a version that an editor took out does not come back under another key; or else a new one, made
 * from what identifies it.
 */
export function versionKeys(
  versions: readonly SourceVersion[],
  fields: ReadonlyMap<string, unknown>,
  provenance: Provenance,
): string[] {
  const remembered = provenance.fields.map(({ _key, value }) => [_key, JSON.parse(value)] as const);
  const candidates = [...candidatesIn(fields), ...candidatesIn(remembered)];
  const taken = new Set<string>();
  return versions.map((version) => {
    const match = candidates.find(
      (one) => !taken.has(one.key) && isSameVersion(one.version, version),
    );
    const used = new Set([...taken, ...candidates.map(({ key }) => key)]);
    const key = match?.key ?? freeKey(keyOf(version), used);
    taken.add(key);
    return key;
  });
}

function candidatesIn(fields: Iterable<readonly [string, unknown]>): Candidate[] {
  const versions = new Map<string, Map<string, unknown>>();
  for (const [path, value] of fields) {
    const { field, versionKey } = fieldPath(path);
    if (versionKey === undefined) continue;
    const version = versions.get(versionKey) ?? new Map<string, unknown>();
    versions.set(versionKey, version.set(field, value));
  }
  return [...versions].map(([key, version]) => ({ key, version: identityOf(version) }));
}

function identityOf(fields: ReadonlyMap<string, unknown>): VersionIdentity {
  const text = (name: string): string | undefined => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  const kind = versionKinds.find((one) => one === fields.get('kind')) ?? 'other';
  return {
    kind,
    venue: text('venue'),
    date: text('date'),
    doi: text('doi'),
    arxivId: text('arxivId'),
  };
}

function keyOf(version: SourceVersion): string {
  const [identifier] = versionIdentifiers(version);
  const parts =
    identifier === undefined ? [version.kind, version.date, version.venue] : [identifier];
  return slugOf(parts.flatMap((part) => part ?? []).join(' '));
}

function freeKey(key: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? key : `${key}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
