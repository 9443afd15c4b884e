import type { Language } from '../../i18n/languages.ts';
import { directory, type DirectoryValues } from '../../pages/directory.ts';
import { parameterValues } from '../../pages/parameters.ts';
import { filteredTag, tagOf } from '../../pages/tags.ts';
import type { PeopleFilters } from '../../search/people-list.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import type { ContentReader } from '../content-reader.ts';
import { sliceOf } from '../list/pagination.ts';
import { directoryQuery, directoryResult } from './query.ts';
import { type Directory, directoryView, maxCards } from './view.ts';

/** How many people a page of a long directory has. */
const peoplePerPage = 200;

/**
 * The directory of the institute, or those whom the query of the address leaves of it.
 *
 * @param query in canonical form; empty for everyone
 * @returns undefined when the query names a topic or an institution that is not there, or a page after the last
 * @throws when the CMS does not answer
 */
export async function readDirectory(
  reader: ContentReader,
  language: Language,
  query: string,
): Promise<Directory | undefined> {
  const values = parameterValues(directory.parameters, new URLSearchParams(query));
  const index = await reader.searchIndex();
  const chosen = filtersOf(values, index);
  if (chosen === undefined) return undefined;
  const filters = { ...chosen, status: chosen.status ?? defaultStatus(values, index) };
  const slice = sliceOf(values.page, peoplePerPage);
  const list = index.people(filters, slice);
  if (slice.offset > 0 && slice.offset >= list.count) return undefined;
  const ids = (counts: readonly { value: string }[], chosen: string | undefined) => [
    ...new Set([...counts.map(({ value }) => value), ...(chosen === undefined ? [] : [chosen])]),
  ];
  const result = await reader.read({
    groq: directoryQuery,
    params: {
      people: list.ids,
      topics: ids(list.topics, filters.topic),
      institutions: ids(list.institutions, filters.institution),
    },
    result: directoryResult,
    tags: [query === '' ? tagOf({ page: 'directory' }) : filteredTag],
  });
  const parts = { list, result, values, filters, slice };
  return directoryView(parts, reader.viewContext(language));
}

/** Values of parameters as what the index is asked; undefined when they name what is not there. */
export function filtersOf(values: DirectoryValues, index: SearchIndex): PeopleFilters | undefined {
  const { q, role, institution, topic, status, letter } = values;
  const ids = {
    institution: institution === undefined ? undefined : index.named('institution', institution),
    topic: topic === undefined ? undefined : index.named('topic', topic),
  };
  if (institution !== undefined && ids.institution === undefined) return undefined;
  if (topic !== undefined && ids.topic === undefined) return undefined;
  return {
    text: q,
    role,
    institution: ids.institution?.id,
    topic: ids.topic?.id,
    status,
    letter,
  };
}

/** A long directory lists the members of today, unless somebody is looked for by name. */
function defaultStatus({ q }: DirectoryValues, index: SearchIndex): string | undefined {
  const isLong = index.countMembers() > maxCards;
  return isLong && q === undefined ? 'current' : undefined;
}
