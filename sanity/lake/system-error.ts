/**
 * The `code` of an error of the system, such as `EADDRINUSE`. Asked by shape: what the runtime throws into another realm
 * (a worker, a test's sandbox) is no `Error` there.
 */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
