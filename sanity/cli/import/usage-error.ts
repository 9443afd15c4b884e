/** A command line that cannot be read; the message is a sentence for a person. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
