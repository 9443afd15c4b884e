/** How often it is looked whether they are there. */
const interval = 100;

/**
 * Calls `then` when whoever had this process started has gone without a word:
 * - npm, which passes SIGTERM on to a shell that ends by it and tells its child nothing;
 * - the process that PORTRAIT_CALLER names, such as a test runner that was killed.
 */
export function whenCallersAreGone(then: () => void): void {
  const caller = Number(process.env['PORTRAIT_CALLER']);
  const byNpm = process.env['npm_lifecycle_event'] !== undefined;
  // Not for the processes that this one starts.
  delete process.env['PORTRAIT_CALLER'];
  const parent = process.ppid;
  if (!byNpm && !(caller > 0)) return;
  const watch = setInterval(() => {
    const npmIsThere = !byNpm || process.ppid === parent;
    const callerIsThere = !(caller > 0) || exists(caller);
    if (npmIsThere && callerIsThere) return;
    clearInterval(watch);
    then();
  }, interval);
  watch.unref();
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
