/**
 * A random `_key` or `_id` in hexadecimal. `crypto.randomUUID` does not exist in a page over plain
 * http, which a lake may be reached from.
 */
export function randomId(bytes: number): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes));
  return Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
