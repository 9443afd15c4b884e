import type { Language } from '../../i18n/languages.ts';
import { parameterValues } from '../../pages/parameters.ts';
import { publications, type PublicationsValues } from '../../pages/publications.ts';
import { filteredTag, tagOf } from '../../pages/tags.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import type { WorkFilters } from '../../search/work-list.ts';
import type { ContentReader } from '../content-reader.ts';
import { sliceOf } from '../list/pagination.ts';
import { unnamedAuthors } from '../work/unnamed-authors.ts';
import { publicationsQuery, publicationsResult } from './query.ts';
import { type Publications, publicationsView } from './view.ts';

/** How many works a page of the list has. */
const worksPerPage = 50;

/**
 * The works of the institute, or those that the query of the address leaves of them.
 *
 * @param query in canonical form; empty for all works
 * @returns undefined when the query names a topic or a person who is not there, or a page after the last
 * @throws when the CMS does not answer
 */
export async function readPublications(
  reader: ContentReader,
  language: Language,
  query: string,
): Promise<Publications | undefined> {
  const values = parameterValues(publications.parameters, new URLSearchParams(query));
  const index = await reader.searchIndex();
  const filters = filtersOf(values, index);
  if (filters === undefined) return undefined;
  const slice = sliceOf(values.page, worksPerPage);
  const list = index.works(filters, slice);
  if (slice.offset > 0 && slice.offset >= list.count) return undefined;
  const result = await reader.read({
    groq: publicationsQuery,
    params: {
      works: list.ids,
      topics: idsOf(list.topics, filters.topic),
      people: idsOf(list.people, filters.person),
    },
    result: publicationsResult,
    warnings: ({ works }) => unnamedAuthors(works),
    tags: [query === '' ? tagOf({ page: 'publications' }) : filteredTag],
  });
  return publicationsView({ list, result, values, filters, slice }, reader.viewContext(language));
}

/** Values of parameters as what the index is asked; undefined when they name what is not there. */
export function filtersOf(values: PublicationsValues, index: SearchIndex): WorkFilters | undefined {
  const topic = values.topic === undefined ? undefined : index.named('topic', values.topic);
  const person = values.person === undefined ? undefined : index.named('person', values.person);
  if (values.topic !== undefined && topic === undefined) return undefined;
  if (values.person !== undefined && person === undefined) return undefined;
  return {
    text: values.q,
    year: values.year === undefined ? undefined : Number(values.year),
    kind: values.type,
    topic: topic?.id,
    person: person?.id,
  };
}

/** What is chosen is named even when the list has none of it. */
function idsOf(counts: readonly { value: string }[], chosen: string | undefined): string[] {
  return [...new Set([...counts.map(({ value }) => value), ...(chosen ? [chosen] : [])])];
}
