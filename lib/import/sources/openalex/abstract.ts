import type { LossList } from '../../fields/loss-list.ts';
import type { OpenalexWork } from './work.ts';

/** Some twenty times a long abstract. A lying index could ask for gigabytes. */
const maxPosition = 20_000;

/**
 * The text of an inverted index, which has the places of each word. Undefined for none, and for one whose places are
 * none, or too many.
 */
export function textOfIndex(
  index: OpenalexWork['abstract_inverted_index'],
  losses: LossList,
): string | undefined {
  const places = Object.entries(index ?? {}).flatMap(([word, positions]) =>
    positions.slice(0, maxPosition + 1).map((position) => ({ word, position })),
  );
  const isPlace = (position: number) => Number.isInteger(position) && position >= 0;
  if (places.length > maxPosition || places.some(({ position }) => position > maxPosition)) {
    losses.add('abstract', 'tooLong');
    return undefined;
  }
  if (!places.every(({ position }) => isPlace(position))) {
    losses.add('abstract', 'unreadable');
    return undefined;
  }
  if (places.length === 0) return undefined;
  return places
    .toSorted((one, other) => one.position - other.position)
    .map(({ word }) => word)
    .join(' ');
}
