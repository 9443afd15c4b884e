/** A place on a ring around the origin; y grows downwards, as in SVG. */
export interface RingPlace {
  readonly x: number;
  readonly y: number;
}

/** Between two names on a side, in units of the drawing; a name is 13 of them high. */
const rowHeight = 24;
const minRadius = 84;

/** More names than these do not fit around one ring. */
export const maxOnRing = 24;

/** The radius of a ring of so many people. */
export function ringRadius(count: number): number {
  return Math.max(minRadius, (Math.ceil(count / 2) * rowHeight) / 2);
}

export const widestRadius = ringRadius(maxOnRing);

/**
 * Places on a ring, clockwise from the top. The names of each side are as far below one another as the next:
 * with equal angles, those near the top and the bottom would be on one line.
 */
export function ringPlaces(count: number): RingPlace[] {
  const radius = ringRadius(count);
  const right = Math.ceil(count / 2);
  return Array.from({ length: count }, (_, index) => {
    const isRight = index < right;
    const onSide = isRight ? right : count - right;
    const row = isRight ? index : count - 1 - index;
    const y = radius * ((2 * row + 1) / onSide - 1);
    const x = Math.sqrt(radius ** 2 - y ** 2);
    return { x: Math.round(isRight ? x : -x), y: Math.round(y) };
  });
}
