import type { CardResult } from '../person/card-query.ts';
import { cardView, inFilingOrder, type PersonCard } from '../person/card-view.ts';
import type { ViewContext } from '../view-context.ts';

export interface Directory {
  readonly current: PersonCard[];
  readonly alumni: PersonCard[];
}

/** Everyone, in the alphabetical order of the language. */
export function directoryView(people: readonly CardResult[], context: ViewContext): Directory {
  const cards = inFilingOrder(people, context.language).map((person) => cardView(person, context));
  return {
    current: cards.filter((card) => card.status === 'current'),
    alumni: cards.filter((card) => card.status === 'alumni'),
  };
}
