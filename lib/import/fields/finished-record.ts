import {
  type SourceReading,
  type SourceRecord,
  sourceRecordSchema,
  type SourceVersion,
} from '../source-record.ts';
import type { LossList } from './loss-list.ts';
import { shownValue } from './loss-list.ts';

/** A record without its losses, and with fields that may be undefined. */
export type Draft = Omit<SourceRecord, 'title' | 'losses'> & {
  readonly title: { readonly language?: string | undefined; readonly text: string | undefined };
};

/** The reading of one work: its record, or the problem that it has no title. */
export function finished(draft: Draft, losses: LossList): SourceReading {
  const { source, sourceId } = draft;
  if (draft.title.text === undefined) {
    return { records: [], problems: [{ source, where: sourceId, reason: 'noTitle' }] };
  }
  const versions = draft.versions.map(withoutUndefined);
  const record = sourceRecordSchema.safeParse({
    ...draft,
    title: withoutUndefined(draft.title),
    versions,
    sameWorkAs: othersOnly(draft.sameWorkAs, versions),
    losses: losses.all,
  });
  if (record.success) return { records: [record.data], problems: [] };
  // A mistake of an adapter. The rest of the answer is still good.
  const detail = shownValue(record.error.issues.map(({ path }) => path.join('.')).join(', '));
  return { records: [], problems: [{ source, where: sourceId, reason: 'damaged', detail }] };
}

function withoutUndefined<Fields extends object>(fields: Fields): Fields {
  const copy = { ...fields };
  for (const [key, value] of Object.entries(copy))
    if (value === undefined) Reflect.deleteProperty(copy, key);
  return copy;
}

type Ids = SourceRecord['sameWorkAs'][number];

/** Each other record once, and never the record itself: Crossref has works that are preprints of themselves. */
function othersOnly(ids: readonly Ids[], versions: readonly SourceVersion[]): Ids[] {
  const known = new Set(versions.flatMap(({ doi, arxivId }) => [doi, arxivId]));
  return ids.filter(({ doi, arxivId }) => {
    const isKnown =
      (doi !== undefined && known.has(doi)) || (arxivId !== undefined && known.has(arxivId));
    if (doi === undefined && arxivId === undefined) return false;
    known.add(doi).add(arxivId);
    return !isKnown;
  });
}
