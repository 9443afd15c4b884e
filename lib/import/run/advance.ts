import type { Batch, LookupTask } from '../queue/batch.ts';
import { detailsKnown } from '../queue/details-known.ts';
import type { SourceReading, SourceRecord } from '../source-record.ts';
import { followUps } from './follow-ups.ts';
import { type LookupAnswer, mostTasksAtOnce } from './lookups.ts';
import { type RunState, type WritePorts, writeRun } from './write-run.ts';

/** The tasks of a batch that are asked for next. */
export function nextTasks({ tasks }: Batch): LookupTask[] {
  return tasks.slice(0, mostTasksAtOnce);
}

export interface AdvancePorts extends WritePorts {
  /** Whether a record is of a work that is here with all its versions. */
  readonly isHere: (record: SourceRecord) => boolean;
}

/**
 * Writes what the first tasks of a batch found, together with what is left of the batch.
 *
 * @throws when the store is away, or somebody changed the same meanwhile; the tasks are then still there
 */
export async function advance(
  state: RunState,
  { done }: LookupAnswer,
  ports: AdvancePorts,
): Promise<RunState> {
  if (done.length === 0) return state;
  const { batch } = state;
  const areDetailsKnown = detailsKnown(state.items.values());
  const isKnownWhole = (record: SourceRecord): boolean =>
    ports.isHere(record) || areDetailsKnown(record);
  const isDone = isAmong(done.map(({ task }) => task));
  const rest = batch.tasks.filter((task) => !isDone(task));
  const fresh = done.flatMap(({ task, reading, next }) => [
    ...(next === undefined ? [] : [next]),
    ...followUps(task, reading.records, isKnownWhole),
  ]);
  const isKnown = isAmong([...rest, ...done.map(({ task }) => task)]);
  const added = eachOnce(fresh.filter((task) => !isKnown(task)));
  const after = {
    ...batch,
    tasks: [...rest, ...added],
    total: batch.total + added.length,
    problems: [...batch.problems, ...done.flatMap(({ reading }) => reading.problems)],
  };
  const records = done.flatMap(({ reading }) => reading.records);
  return writeRun({ ...state, batch: after }, records, ports);
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

function isAmong(tasks: readonly LookupTask[]): (task: LookupTask) => boolean {
  const texts = new Set(tasks.map((task) => JSON.stringify(task)));
  return (task) => texts.has(JSON.stringify(task));
}

function eachOnce(tasks: readonly LookupTask[]): LookupTask[] {
  return [...new Map(tasks.map((task) => [JSON.stringify(task), task])).values()];
}
