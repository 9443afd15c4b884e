/** How often it is looked whether npm is there. */
const interval = 100;

/**
 * Calls `then` when this process was started by an npm script and whoever ran that has gone. npm
 * passes SIGTERM on to a shell, which ends by it and tells its child nothing.
 */
export function whenNpmIsGone(then: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    then();
  }, interval);
  watch.unref();
}
