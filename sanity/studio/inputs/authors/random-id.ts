/**
 * A key or an id that nobody else makes: so many random bytes, in hexadecimal. `crypto.randomUUID`
 * is not there where a lake is reached over plain http.
 */
export function randomId(bytes: number): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes));
  return Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
