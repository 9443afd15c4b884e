const shortest = 5_000;
const longest = 5 * 60_000;

/**
 * How long to wait until a source is asked again: what it asks for, or else longer each time, at most five minutes.
 *
 * @param failures how often in a row it failed, from 1
 * @returns milliseconds
 */
export function retryDelay(failures: number, retryAfterMs = 0): number {
  const growing = Math.min(longest, shortest * 2 ** (failures - 1));
  return Math.min(longest, Math.max(growing, retryAfterMs));
}
