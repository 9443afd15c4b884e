import type { ValueCount } from '../../search/sql.ts';
import type { Phrase } from '../localised-text/view.ts';

/** A value that a filter can have, and how many the list would then have. */
export interface FilterChoice {
  readonly value: string;
  /** Undefined for a value of a closed list, which has its name in `messages`. */
  readonly name?: Phrase;
  readonly count: number;
  /** The list with this value. */
  readonly href: string;
  readonly isChosen: boolean;
}

/** A filter of a list, with its choices. */
export interface Filter<Name extends string> {
  readonly name: Name;
  readonly choices: readonly FilterChoice[];
}

/** A filter that a list has. */
export interface ActiveFilter<Name extends string> {
  readonly name: Name;
  readonly value: string;
  readonly valueName?: Phrase;
  /** The list without it. */
  readonly hrefWithout: string;
}

/**
 * The form of a list: what it is filtered by, and what it can be. `Other` are filters that are chosen elsewhere on the
 * page.
 */
export interface FilterForm<Name extends string, Other extends string = never> {
  /** Where the form leads: the list without filters. */
  readonly action: string;
  /** What was typed; empty when nothing. */
  readonly text: string;
  readonly filters: readonly Filter<Name>[];
  readonly active: readonly ActiveFilter<Name | Other | 'q'>[];
}

/** The values with what is chosen, so that a form keeps it when the list is empty. */
export function withChosen(
  counts: readonly ValueCount[],
  chosen: string | undefined,
): readonly ValueCount[] {
  return chosen === undefined || counts.some(({ value }) => value === chosen)
    ? counts
    : [...counts, { value: chosen, count: 0 }];
}

/**
 * @param counts the values with their counts
 * @param described by value, undefined for one that is left out
 */
export function filterOf<Name extends string>(
  name: Name,
  counts: readonly ValueCount[],
  described: (
    value: string,
  ) => { value: string; name?: Phrase; href: string; isChosen: boolean } | undefined,
): Filter<Name> {
  return {
    name,
    choices: counts.flatMap(({ value, count }) => {
      const choice = described(value);
      return choice === undefined ? [] : [{ ...choice, count }];
    }),
  };
}
