import Negotiator from 'negotiator';

/**
 * The media type that a client prefers (RFC 9110, 12.5.1).
 *
 * @param accept the header
 * @param available in the order of the server's preference
 * @returns undefined when it accepts none
 */
export function preferredType(
  accept: string | null,
  available: readonly string[],
): string | undefined {
  return new Negotiator({ headers: { accept: accept ?? '*/*' } }).mediaType([...available]);
}
