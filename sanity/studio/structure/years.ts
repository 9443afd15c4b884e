import { distinctUntilChanged, map, type Observable } from 'rxjs';
import type { ListBuilder, StructureBuilder } from 'sanity/structure';
import { z } from 'zod';

import type { Language } from '../../../lib/i18n/languages.ts';
import { newestFirst } from '../../schema/orderings.ts';
import { apiVersion } from '../../api-version.ts';
import { documentList, type DocumentListDefinition, listItem } from './document-list.ts';
import { undatedWorks, works, worksOfYear } from './filters.ts';
import type { LiveQueries } from './live-queries.ts';
import { structureWords } from './words.ts';

/** The years that works are of, as `worksOfYear` tells them apart. */
export const yearsQuery = /* groq */ `array::unique(*[${works} && count(versions[date > ""]) > 0]{
  "year": string::split((versions[date > ""] | order(date desc))[0].date, "-")[0]
}.year)`;

const yearPattern = /^\d{4}$/;
const yearsQueryResult = z.array(z.string().nullable().catch(null));

/**
 * The years in the result of `yearsQuery`, newest first. A draft may hold anything; what is no year
 * is left out.
 */
export function yearsOf(answer: unknown): string[] {
  const years = yearsQueryResult.catch([]).parse(answer);
  return years
    .filter((year) => year !== null)
    .filter((year) => yearPattern.test(year))
    .toSorted()
    .toReversed();
}

/** The years of the works, now and whenever they change. */
export function liveYears(store: LiveQueries): Observable<string[]> {
  return store
    .listenQuery(
      { fetch: yearsQuery, listen: /* groq */ `*[${works}]` },
      {},
      { apiVersion, perspective: 'drafts', tag: 'structure.years' },
    )
    .pipe(
      map(yearsOf),
      // A new list remounts the panes after it, so it is emitted when the years change, not with every
      // keystroke.
      distinctUntilChanged((before, after) => before.join() === after.join()),
    );
}

/** A list of years, each with the works of that year. */
export function worksByYearIn(
  S: StructureBuilder,
  language: Language,
  years: readonly string[],
): ListBuilder {
  const undated: DocumentListDefinition = {
    id: 'undated',
    title: structureWords.undated[language],
    filter: undatedWorks,
    type: 'publication',
    order: newestFirst,
  };
  return (
    S.list()
      .id('by-year')
      .title(structureWords.byYear[language])
      .showIcons(false)
      .items([
        ...years.map((year) => listItem(S, listOfYear(year))),
        S.divider(),
        listItem(S, undated),
      ])
      // The list of a year stays open when its last work moves to another year.
      .child((id) =>
        yearPattern.test(id) ? documentList(S, listOfYear(id)) : documentList(S, undated),
      )
  );
}

function listOfYear(year: string): DocumentListDefinition {
  return {
    id: year,
    title: year,
    filter: worksOfYear,
    params: { year, nextYear: String(Number(year) + 1) },
    type: 'publication',
    order: newestFirst,
  };
}
