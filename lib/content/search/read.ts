import type { Language } from '../../i18n/languages.ts';
import { parameterValues } from '../../pages/parameters.ts';
import { search } from '../../pages/search.ts';
import { filteredTag } from '../../pages/tags.ts';
import type { Found, FoundType } from '../../search/ranked-search.ts';
import type { ContentReader } from '../content-reader.ts';
import { foundQuery, foundResult } from './query.ts';
import { type Search, searchView } from './view.ts';

/**
 * What a visitor looks for, or the empty form.
 *
 * @param query of the address, in canonical form; empty for the form alone
 * @throws when the CMS does not answer
 */
export async function readSearch(
  reader: ContentReader,
  language: Language,
  query: string,
): Promise<Search> {
  const { q: text } = parameterValues(search.parameters, new URLSearchParams(query));
  const context = reader.viewContext(language);
  if (text === undefined) return searchView(undefined, context);
  const found = (await reader.searchIndex()).search(text);
  const result = await reader.read({
    groq: foundQuery,
    params: {
      people: idsOf(found, 'person'),
      works: idsOf(found, 'work'),
      topics: idsOf(found, 'topic'),
      institutions: idsOf(found, 'institution'),
    },
    result: foundResult,
    tags: [filteredTag],
  });
  return searchView({ text, found, result }, context);
}

function idsOf({ sections }: Found, type: FoundType): readonly string[] {
  return sections.find((section) => section.type === type)?.ids ?? [];
}
