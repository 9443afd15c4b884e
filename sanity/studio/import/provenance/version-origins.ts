import type { Language } from '../../../../lib/i18n/languages.ts';
import { versionFieldNames } from '../../../../lib/import/changes/field-paths.ts';
import type { StandingFields } from '../../../../lib/import/provenance/standing-fields.ts';
import { fieldWords } from '../words.ts';

/** Fields of a version that one source wrote on one day. */
export interface VersionOrigin {
  readonly source: string;
  /** RFC 3339. */
  readonly at: string;
  /** The names of the fields, in the order of the form. */
  readonly names: readonly string[];
}

/** Where the fields of a version are from: a version has eleven, most of them from one source. */
export function versionOrigins(
  standing: StandingFields,
  versionKey: string,
  language: Language,
): VersionOrigin[] {
  const origins = new Map<string, VersionOrigin>();
  for (const name of versionFieldNames) {
    const path = `versions.${versionKey}.${name}`;
    const entry = standing.get(path);
    if (entry === undefined) continue;
    const { source, at } = entry;
    const day = `${source} ${at.slice(0, 10)}`;
    const names = [...(origins.get(day)?.names ?? []), fieldWords[name]?.[language] ?? name];
    origins.set(day, { source, at, names });
  }
  return [...origins.values()];
}
