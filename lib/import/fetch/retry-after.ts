/** Nothing is held back for longer than an hour by what a service says. */
const longest = 3600 * 1000;

/**
 * How long an answer asks to wait: seconds, or a date (RFC 9110, 10.2.3).
 *
 * @param value of the header `retry-after`
 * @param now milliseconds since 1970
 * @returns milliseconds, an hour at most; undefined for no header and for one that says nothing
 */
export function retryAfterMs(value: string | null, now: number): number | undefined {
  const text = value?.trim() ?? '';
  const wait = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  // `Date.parse` reads `-5` as a year; a date of HTTP has the name of a day in it.
  const isSaid = /^\d+(?:\.\d+)?$|^[A-Za-z]{3,9},? /.test(text) && !Number.isNaN(wait);
  return isSaid ? Math.min(Math.max(Math.round(wait), 0), longest) : undefined;
}
