/**
 * Limits calls of `action`: it runs at once, and then at most every `interval` milliseconds. A call
 * during an interval runs it at the end of that interval.
 */
export function throttle(action: () => void, interval = 100): () => void {
  let isWaiting = false;
  let isCalledAgain = false;
  const call = (): void => {
    if (isWaiting) {
      isCalledAgain = true;
      return;
    }
    isWaiting = true;
    action();
    setTimeout(() => {
      isWaiting = false;
      if (!isCalledAgain) return;
      isCalledAgain = false;
      call();
    }, interval);
  };
  return call;
}
