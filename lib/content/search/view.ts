import { pathOf } from '../../pages/addresses.ts';
import type { Found, FoundType } from '../../search/ranked-search.ts';
import type { ViewContext } from '../view-context.ts';
import { type FoundItem, itemsById } from './found-items.ts';
import type { FoundResult } from './query.ts';

export interface FoundSection {
  readonly type: FoundType;
  readonly items: readonly FoundItem[];
  /** Of all that was found of the type. */
  readonly count: number;
  /** The list of all of them, when there are more. */
  readonly allHref?: string;
}

/** What was found, the likeliest section first. */
export interface Search {
  /** Where the form leads. */
  readonly action: string;
  /** What was typed; undefined for the empty form. */
  readonly text?: string;
  readonly sections: readonly FoundSection[];
  readonly count: number;
  /** Nothing has the words that were typed: these are others, spelt almost alike, that were looked for. */
  readonly correctedText?: string;
  /** Nothing has all the words. */
  readonly isPartial: boolean;
}

interface SearchParts {
  readonly text: string;
  readonly found: Found;
  readonly result: FoundResult;
}

export function searchView(parts: SearchParts | undefined, context: ViewContext): Search {
  const action = pathOf({ page: 'search' }, context.language);
  if (parts === undefined) return { action, sections: [], count: 0, isPartial: false };
  const { text, found, result } = parts;
  const items = itemsById(result, found.words, context);
  const correctedText = found.isCorrected ? found.words.join(' ') : undefined;
  const sections = found.sections
    .map(({ type, ids, count }): FoundSection => {
      const shown = ids.flatMap((id) => items.get(id) ?? []);
      // The list has only works with all the words.
      const all = found.isPartial ? undefined : allHref(type, correctedText ?? text, context);
      return { type, items: shown, count, ...(count > shown.length && all && { allHref: all }) };
    })
    .filter((section) => section.items.length > 0);
  return {
    action,
    text,
    sections,
    count: sections.reduce((sum, { count }) => sum + count, 0),
    ...(correctedText !== undefined && { correctedText }),
    isPartial: found.isPartial,
  };
}

/** Works can be listed and filtered by the same text; members by their names. */
function allHref(type: FoundType, text: string, { language }: ViewContext): string | undefined {
  const query = new URLSearchParams({ q: text }).toString();
  return type === 'work' ? pathOf({ page: 'publications', query }, language) : undefined;
}
