import type { LookupTask } from '../queue/batch.ts';
import type { SourceReading } from '../source-record.ts';
import { followUps } from './follow-ups.ts';
import type { LookupFailure, Lookups } from './lookups.ts';

/** What sources say of one work: all of it, or why it could not be asked. */
export interface WorkLookup extends SourceReading {
  readonly failure?: LookupFailure | undefined;
}

/** A list of authors that is cut leads to one further question; nothing leads further. */
const mostRounds = 8;

/**
 * Asks sources for one work, and where one cuts its authors also its registry. Asks on while the server does a part
 * at a time.
 *
 * @throws when the server that asks for us is away
 */
export async function lookUpWork(
  tasks: readonly LookupTask[],
  lookups: Lookups,
  signal?: AbortSignal,
): Promise<WorkLookup> {
  const seen = new Set(tasks.map(textOf));
  let left = [...tasks];
  let found: SourceReading = { records: [], problems: [] };
  for (let round = 0; left.length > 0 && round < mostRounds; round += 1) {
    const { done, failure } = await lookups.lookUp(left, signal);
    found = {
      records: [...found.records, ...done.flatMap(({ reading }) => reading.records)],
      problems: [...found.problems, ...done.flatMap(({ reading }) => reading.problems)],
    };
    if (failure !== undefined) return { ...found, failure };
    const isDone = new Set(done.map(({ task }) => textOf(task)));
    const fresh = done
      .flatMap(({ task, reading }) => followUps(task, reading.records, () => false))
      .filter((task) => !seen.has(textOf(task)));
    for (const task of fresh) seen.add(textOf(task));
    left = [...left.filter((task) => !isDone.has(textOf(task))), ...fresh];
  }
  return found;
}

function textOf(task: LookupTask): string {
  return JSON.stringify(task);
}
