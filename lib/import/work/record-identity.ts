import type { WorkIdentity } from '../../duplicates/identity.ts';
import type { SourceRecord } from '../source-record.ts';

/** A record as finding duplicates looks at it. @param id unique among what is looked at */
export function recordIdentity(id: string, record: SourceRecord): WorkIdentity {
  const { title, translatedTitles, type, authors, hasMoreAuthors, versions } = record;
  return {
    id,
    title: title.text,
    translatedTitles: translatedTitles.map(({ text }) => text),
    type,
    authors: authors.map(({ name, familyName, orcid }) => ({ name, familyName, orcid })),
    hasMoreAuthors,
    versions,
    sameWorkAs: record.sameWorkAs,
    group: record.group,
  };
}
