import { defineQuery } from 'groq';
import { z } from 'zod';

import { namedPersonFields } from '../content/person/query.ts';
import { parseResult } from '../content/query-result/parse.ts';
import { publishedContext } from '../content/view-context.ts';
import { workResult } from '../content/work/query.ts';
import { type Work, workView } from '../content/work/view.ts';
import type { Language } from '../i18n/languages.ts';

/** The people to whom a stored publication refers (`$ids`, see `peopleOf`), for `storedWorkView`. */
export const authorsQuery = defineQuery(
  `*[_type in ["researcher", "coauthor"] && _id in $ids]{${namedPersonFields}}`,
);

const authored = z.looseObject({
  authors: z
    .array(
      z
        .looseObject({ person: z.object({ _ref: z.string() }).optional().catch(undefined) })
        .catch({}),
    )
    .catch([]),
});

const identified = z.array(z.looseObject({ _id: z.string() })).catch([]);

/** The `_id`s of the people that a stored publication, finished or not, names as its authors. */
export function peopleOf(document: unknown): string[] {
  const parsed = authored.safeParse(document);
  const authors = parsed.success ? parsed.data.authors : [];
  return [...new Set(authors.flatMap(({ person }) => person?._ref ?? []))];
}

/**
 * A work as a page would show it, from the document as it is stored or being written. The result of a
 * page's query is put together from the document and the people.
 *
 * @param document a publication as stored
 * @param people the result of `authorsQuery`; in the perspective `published`, the view is what visitors get
 * @returns undefined for a work without a title, which no page shows
 */
export function storedWorkView(
  document: unknown,
  people: unknown,
  language: Language,
): Work | undefined {
  const parsed = authored.safeParse(document);
  if (!parsed.success) return undefined;
  const byId = new Map(identified.parse(people).map((person) => [person._id, person]));
  const authors = parsed.data.authors.map((author) => ({
    ...author,
    person: byId.get(author.person?._ref ?? '') ?? null,
  }));
  const result = { ...parsed.data, authors };
  try {
    const { value } = parseResult(workResult('published'), result);
    return workView(value, [], publishedContext(language, ''));
  } catch (error) {
    if (error instanceof z.ZodError) return undefined;
    throw error;
  }
}
