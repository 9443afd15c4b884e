import { workerData as lakeId } from 'node:worker_threads';

/**
 * A thread of a query process: ends the process once the lake has gone. A lake that was killed cannot do it, and a query
 * that never ends does not see it.
 */
setInterval(() => {
  if (process.ppid !== lakeId) process.kill(process.pid, 'SIGKILL');
}, 1_000);
