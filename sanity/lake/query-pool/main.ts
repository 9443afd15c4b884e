import { Worker } from 'node:worker_threads';

import { LakeError } from '../errors.ts';
import { limits } from '../limits.ts';
import { createQueryEngine } from '../query/engine.ts';
import { openSnapshots } from '../store/snapshots.ts';
import { errcodeOf } from '../store/storage-fault.ts';
import { codeOf } from '../system-error.ts';
import type { QueryProcessMessage, ReceivedJob } from './job.ts';
import { runJob } from './run-job.ts';

/**
 * A query process: evaluates the jobs that the lake sends, one at a time. It is a process and not a thread, because V8 ends
 * the whole process when one allocation of a thread is beyond the thread's limit.
 * Arguments: folder, project id, dataset.
 */
const [directory = '', projectId = '', dataset = ''] = process.argv.slice(2);

// A signal to the whole process group is the lake's to answer; it ends its query processes itself.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
process.on('disconnect', () => process.exit());

const watcher = new Worker(new URL('./end-with-lake.mjs', import.meta.url), {
  workerData: process.ppid,
  resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1 },
});
watcher.unref();

const { snapshot, during } = openSnapshots(directory, limits.queryPool.cacheBytes);
const engine = createQueryEngine(snapshot, { projectId, dataset });

function send(message: QueryProcessMessage): void {
  // The lake may have gone in the meantime.
  process.send?.(message, undefined, undefined, () => {});
}

function outcomeOf(error: unknown): QueryProcessMessage {
  if (error instanceof LakeError) {
    const { status, body, message } = error;
    return { type: 'refused', status, body, message };
  }
  const stack = Error.isError(error) ? String(error.stack) : String(error);
  return { type: 'failed', stack, code: codeOf(error), errcode: errcodeOf(error) };
}

process.on('message', (job: ReceivedJob) => {
  during(() => runJob(job, engine, snapshot)).then(
    (result) => send({ type: 'result', result }),
    (error: unknown) => send(outcomeOf(error)),
  );
});

send({ type: 'ready' });
