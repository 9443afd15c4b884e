import { type WorkRecord, workRecord } from '../../citations/work-record.ts';
import { isSlug } from '../../domain/index.ts';
import type { PageAddress } from '../../pages/registry.ts';
import type { PublicationsValues } from '../../pages/publications.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import type { Slice } from '../../search/sql.ts';
import type { WorkFilters } from '../../search/work-list.ts';
import type { ContentReader } from '../content-reader.ts';
import { filtersOf } from '../publications/read.ts';
import { workRecordQuery, workRecordsQuery, workRecordsResult } from './query.ts';

/** Works of a list, the newest first. */
export interface WorkRecords {
  readonly records: readonly WorkRecord[];
  /** Of the whole list. */
  readonly count: number;
  /** What the list is of, by ids: these stay when an address changes. */
  readonly filters: WorkFilters;
}

/** How many works are read at once: the CMS bounds the time of a query. */
const batchSize = 200;

/**
 * The record of the work at a slug.
 *
 * @returns undefined when no work has that slug
 * @throws when the CMS does not answer
 */
export async function readWorkRecord(
  reader: ContentReader,
  slug: string,
): Promise<WorkRecord | undefined> {
  if (!isSlug(slug)) return undefined;
  const [work] = await reader.read({
    groq: workRecordQuery,
    params: { slug },
    result: workRecordsResult,
    tags: [],
  });
  return work && workRecord(work);
}

/**
 * The works that a page lists: those of a person, of a topic, of an institution, or those of the institute that are
 * left by the parameters.
 *
 * @returns undefined when there is no such page
 * @throws when the CMS does not answer
 */
export async function readWorkRecords(
  reader: ContentReader,
  { address, values, slice }: { address: PageAddress; values: PublicationsValues; slice: Slice },
): Promise<WorkRecords | undefined> {
  const index = await reader.searchIndex();
  const filters = listFilters(address, values, index);
  if (filters === undefined) return undefined;
  const { ids, count } = index.findWorks(filters, slice);
  const records = new Map<string, WorkRecord>();
  for (let start = 0; start < ids.length; start += batchSize) {
    const works = await reader.read({
      groq: workRecordsQuery,
      params: { ids: ids.slice(start, start + batchSize) },
      result: workRecordsResult,
      tags: [],
    });
    for (const work of works) records.set(work._id, workRecord(work));
  }
  return { records: ids.flatMap((id) => records.get(id) ?? []), count, filters };
}

function listFilters(
  address: PageAddress,
  values: PublicationsValues,
  index: SearchIndex,
): WorkFilters | undefined {
  switch (address.page) {
    case 'publications':
      return filtersOf(values, index);
    case 'topic':
    case 'institution': {
      const subject = index.named(address.page, address.slug);
      return subject && { [address.page]: subject.id };
    }
    case 'profile':
    case 'coauthor': {
      const type = address.page === 'profile' ? 'researcher' : 'coauthor';
      const person = index.named(type, address.slug);
      return person && { person: person.id };
    }
    default:
      return undefined;
  }
}
