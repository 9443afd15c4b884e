import type { SourceAuthor, SourceName, SourceRecord, SourceVersion } from '../source-record.ts';
import { isSameVersion } from './same-version.ts';
import { byRank } from './source-rank.ts';

/** A value with the source that it is from. */
export interface Sourced<Value> {
  readonly value: Value;
  readonly source: SourceName;
}

/** Each field of a version, with its source. */
export type SourcedVersion = {
  readonly [Field in keyof SourceVersion]: Sourced<NonNullable<SourceVersion[Field]>>;
};

interface LanguageText {
  readonly language?: string | undefined;
  readonly text: string;
}

/** One work, put together from the records that describe it. */
export interface ImportedWork {
  readonly title: Sourced<LanguageText>;
  readonly translatedTitles: readonly Sourced<LanguageText>[];
  readonly type: Sourced<SourceRecord['type']>;
  readonly authors: Sourced<readonly SourceAuthor[]>;
  /** Whether the authors are known not to be all. */
  readonly hasMoreAuthors: boolean;
  readonly versions: readonly SourcedVersion[];
  readonly abstracts: readonly Sourced<LanguageText>[];
  readonly code?: Sourced<string> | undefined;
  readonly data?: Sourced<string> | undefined;
}

/**
 * The work that some records describe. Where they differ, a published version is believed before a preprint, and then
 * the source that ranks first; a list of authors that is whole before one that is cut.
 *
 * @throws RangeError without a record
 */
export function importedWork(records: readonly SourceRecord[]): ImportedWork {
  const [first, ...others] = byRank(records);
  if (first === undefined) throw new RangeError('A work is made from one record at least.');
  const ranked = [first, ...others];
  const authors = authorsRecord(ranked) ?? first;
  return {
    title: from(first, first.title),
    translatedTitles: ranked.flatMap((record) => record.translatedTitles.map(by(record))),
    type: from(first, first.type),
    authors: from(authors, authors.authors),
    hasMoreAuthors: authors.hasMoreAuthors,
    versions: mergedVersions(ranked),
    abstracts: ranked.flatMap((record) => record.abstracts.map(by(record))),
    code: firstOf(ranked, ({ code }) => code),
    data: firstOf(ranked, ({ data }) => data),
  };
}

/**
 * The record whose list of authors is believed: the first that is whole, or else the longest. One that is shorter than a
 * list that was cut is not whole, whatever its source says: people enter only themselves in ORCID.
 */
function authorsRecord(ranked: readonly SourceRecord[]): SourceRecord | undefined {
  const least = Math.max(
    1,
    ...ranked.flatMap(({ authors, hasMoreAuthors }) => (hasMoreAuthors ? [authors.length] : [])),
  );
  return (
    ranked.find(({ authors, hasMoreAuthors }) => !hasMoreAuthors && authors.length >= least) ??
    ranked.toSorted((a, b) => b.authors.length - a.authors.length)[0]
  );
}

function from<Value>({ source }: SourceRecord, value: Value): Sourced<Value> {
  return { value, source };
}

function by(record: SourceRecord) {
  return <Value>(value: Value): Sourced<Value> => from(record, value);
}

function firstOf<Value>(
  records: readonly SourceRecord[],
  valueOf: (record: SourceRecord) => Value | undefined,
): Sourced<Value> | undefined {
  for (const record of records) {
    const value = valueOf(record);
    if (value !== undefined) return from(record, value);
  }
  return undefined;
}

/** The versions of all records, each once: what one record says of a version is completed by the next ones. */
function mergedVersions(ranked: readonly SourceRecord[]): SourcedVersion[] {
  const merged: SourcedVersion[] = [];
  for (const record of ranked) {
    for (const version of record.versions) {
      const place = merged.findIndex((one) => isSameVersion(versionOf(one), version));
      const known = merged[place];
      const sourced = sourcedVersion(version, record);
      if (known === undefined) merged.push(sourced);
      else merged[place] = { ...sourced, ...known };
    }
  }
  return merged;
}

function sourcedVersion(version: SourceVersion, record: SourceRecord): SourcedVersion {
  const { kind, ...others } = version;
  const entries = Object.entries(others).flatMap(([field, value]) =>
    value === undefined ? [] : [[field, from(record, value)] as const],
  );
  return { kind: from(record, kind), ...Object.fromEntries(entries) };
}

/** A version without its sources. */
export function versionOf({ kind, ...others }: SourcedVersion): SourceVersion {
  const entries = Object.entries(others).map(([field, { value }]) => [field, value] as const);
  return { kind: kind.value, ...Object.fromEntries(entries) };
}
