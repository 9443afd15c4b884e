/**
 * At once, and then at most every `pause` milliseconds, however often it is asked for; the last
 * request is always followed.
 */
export function coalesced(action: () => void, pause = 100): () => void {
  let isResting = false;
  let isWanted = false;
  const act = (): void => {
    if (isResting) {
      isWanted = true;
      return;
    }
    isResting = true;
    action();
    setTimeout(() => {
      isResting = false;
      if (!isWanted) return;
      isWanted = false;
      act();
    }, pause);
  };
  return act;
}
