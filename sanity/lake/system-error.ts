/**
 * The `code` of a system error, such as `EADDRINUSE`. Checked by shape: an error from another realm (a worker, a test's
 * sandbox) is not an `instanceof Error`.
 */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
