import { distinctUntilChanged, map, type Observable } from 'rxjs';
import {
  type DocumentListBuilder,
  ORDER_BY_IDS_PARAM_FIELD,
  type StructureBuilder,
} from 'sanity/structure';
import { z } from 'zod';

import type { Language } from '../../../lib/i18n/languages.ts';
import { previewText } from '../../schema/preview.ts';
import { apiVersion } from '../../api-version.ts';
import { documentList, type DocumentListDefinition } from './document-list.ts';
import type { LiveQueries } from './live-queries.ts';

/**
 * As many as the Studio fetches before an editor scrolls. It would show only some of a longer list that
 * is ordered by ids.
 */
const maxOrderedByName = 100;

const nameQueryResult = z.array(z.object({ _id: z.string(), name: z.unknown() }));

/**
 * The published ids of documents in the alphabetical order of their localised names; those without
 * a name come last.
 */
export function idsByName(answer: unknown, language: Language): string[] {
  const collator = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  const named = nameQueryResult.catch([]).parse(answer);
  return named
    .map(({ _id, name }) => ({ _id, name: previewText(name, language) }))
    .toSorted(
      (a, b) =>
        Number(a.name === undefined) - Number(b.name === undefined) ||
        collator.compare(a.name ?? '', b.name ?? '') ||
        collator.compare(a._id, b._id),
    )
    .map(({ _id }) => _id);
}

/**
 * A list of documents in the order of their localised names. GROQ cannot order by an entry of a
 * localised array, so the order is computed here, again whenever a name changes.
 *
 * @param options the `order` of the list is used when it is longer than `maxOrderedByName`
 */
export function listByName(
  S: StructureBuilder,
  {
    store,
    language,
    list,
  }: { store: LiveQueries; language: Language; list: DocumentListDefinition },
): Observable<DocumentListBuilder> {
  const query = `*[${list.filter}]`;
  return store
    .listenQuery(
      { fetch: `${query}{_id, name}`, listen: query },
      {},
      { apiVersion, perspective: 'drafts', tag: 'structure.by-name' },
    )
    .pipe(
      map((answer) => idsByName(answer, language)),
      distinctUntilChanged((before, after) => before.join() === after.join()),
      map((ids) =>
        documentList(
          S,
          ids.length > maxOrderedByName
            ? list
            : {
                ...list,
                params: { ids },
                order: [{ field: ORDER_BY_IDS_PARAM_FIELD, direction: 'asc' }],
              },
        ),
      ),
    );
}
