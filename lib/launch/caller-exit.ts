/** Milliseconds between two looks at whether they still run. */
const pollInterval = 100;

/**
 * Calls `onExit` when the process that started this one has ended without telling it:
 * - npm, which passes SIGTERM on to a shell, and the shell ends without telling its child;
 * - the process that PORTRAIT_CALLER names, such as a test runner that was killed.
 */
export function onCallerExit(onExit: () => void): void {
  const caller = Number(process.env['PORTRAIT_CALLER']);
  const isStartedByNpm = process.env['npm_lifecycle_event'] !== undefined;
  // Not for the processes that this one starts.
  delete process.env['PORTRAIT_CALLER'];
  const parent = process.ppid;
  if (!isStartedByNpm && !(caller > 0)) return;
  const poll = setInterval(() => {
    const npmRuns = !isStartedByNpm || process.ppid === parent;
    const callerRuns = !(caller > 0) || isRunning(caller);
    if (npmRuns && callerRuns) return;
    clearInterval(poll);
    onExit();
  }, pollInterval);
  poll.unref();
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
