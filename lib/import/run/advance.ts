import type { LookupTask } from '../queue/batch.ts';
import type { SourceReading, SourceRecord } from '../source-record.ts';
import { followUps } from './follow-ups.ts';
import { type LookupFailure, type Lookups, mostTasksAtOnce } from './lookups.ts';
import { type RunState, type WritePorts, writeRun } from './write-run.ts';

export interface RunPorts extends WritePorts {
  readonly lookups: Lookups;
  /** Whether a record is of a work that is here with all its versions. */
  readonly isHere: (record: SourceRecord) => boolean;
  readonly signal?: AbortSignal | undefined;
}

export interface Advance {
  readonly state: RunState;
  /** What keeps the batch from going on. */
  readonly failure?: LookupFailure | undefined;
}

/**
 * Does the next tasks of a batch, and writes what was found together with what is left.
 *
 * @throws when the server that asks for us, or the store, is away; nothing is lost then
 */
export async function advance(state: RunState, ports: RunPorts): Promise<Advance> {
  const { batch } = state;
  const asked = batch.tasks.slice(0, mostTasksAtOnce);
  const { done, failure } = await ports.lookups.lookUp(asked, ports.signal);
  if (done.length === 0) return { state, failure };
  const rest = batch.tasks.slice(done.length);
  const fresh = done
    .flatMap(({ task, reading, next }) => [
      ...(next === undefined ? [] : [next]),
      ...followUps(task, reading.records, ports.isHere),
    ])
    .filter(isNotAmong([...rest, ...done.map(({ task }) => task)]));
  const problems = done.flatMap(({ reading }) => reading.problems);
  const after = {
    ...batch,
    tasks: [...rest, ...fresh],
    total: batch.total + fresh.length,
    problems: [...batch.problems, ...problems],
  };
  const records = done.flatMap(({ reading }) => reading.records);
  return { state: await writeRun({ ...state, batch: after }, records, ports), failure };
}

/** Puts what a bibliography has into the queue. */
export async function takeReading(
  state: RunState,
  { records, problems }: SourceReading,
  ports: WritePorts,
): Promise<RunState> {
  const { batch } = state;
  const after = { ...batch, problems: [...batch.problems, ...problems] };
  return writeRun({ ...state, batch: after }, records, ports);
}

/** Keeps each task once, and none of these. */
function isNotAmong(others: readonly LookupTask[]): (task: LookupTask) => boolean {
  const seen = new Set(others.map((task) => JSON.stringify(task)));
  return (task) => {
    const text = JSON.stringify(task);
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  };
}
