/** How long reading may keep a browser from painting or a process from doing other things, in milliseconds. */
const longestTurn = 25;

/**
 * Maps a list in turns, between which a browser paints and a process does other things.
 *
 * @param map called for each element in order; its errors are thrown on
 */
export async function mappedInTurns<T, R>(
  list: readonly T[],
  map: (element: T, index: number) => R,
): Promise<R[]> {
  const results: R[] = [];
  let start = performance.now();
  for (const [index, element] of list.entries()) {
    results.push(map(element, index));
    if (performance.now() - start < longestTurn) continue;
    // Browsers have no `setImmediate`.
    await new Promise((resolve) => setTimeout(resolve, 0));
    start = performance.now();
  }
  return results;
}
