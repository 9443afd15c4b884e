import type { CardResult } from './card-query.ts';
import { cardView, inFilingOrder, type PersonCard } from './card-view.ts';
import type { ViewContext } from '../view-context.ts';

/** Members, those of today apart from those of before. */
export interface Members {
  readonly current: PersonCard[];
  readonly alumni: PersonCard[];
}

/** Members in the alphabetical order of the language. */
export function membersView(people: readonly CardResult[], context: ViewContext): Members {
  const cards = inFilingOrder(people, context.language).map((person) => cardView(person, context));
  return {
    current: cards.filter((card) => card.status === 'current'),
    alumni: cards.filter((card) => card.status === 'alumni'),
  };
}
