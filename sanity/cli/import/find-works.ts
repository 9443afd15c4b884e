import { bibliographyReading } from '../../../lib/import/bibliographies/bibliography-reading.ts';
import { bibtexReading } from '../../../lib/import/bibliographies/bibtex/bibtex-reading.ts';
import { cslReading } from '../../../lib/import/bibliographies/csl/csl-reading.ts';
import { risReading } from '../../../lib/import/bibliographies/ris/ris-reading.ts';
import type { BatchProblem } from '../../../lib/import/queue/batch.ts';
import type { LookupAnswer, Lookups } from '../../../lib/import/run/lookups.ts';
import type { ImportSession } from '../../../lib/import/session/import-session.ts';
import type { SourceReading } from '../../../lib/import/source-record.ts';
import { batchesEnd } from './batch-end.ts';
import type { CommandPorts } from './command-ports.ts';
import type { WorksCommand } from './command.ts';
import type { FoundRecords } from './found-works.ts';
import { readKnownPeople } from '../../../lib/import/known/known-people.ts';
import { memberTasks } from '../../../lib/import/run/member-tasks.ts';
import { readInput } from './read-input.ts';

/** What was found so far, for the report. */
export interface Found {
  readonly records: FoundRecords;
  readonly problems: BatchProblem[];
}

interface Finding {
  readonly session: ImportSession;
  readonly found: Found;
  readonly ports: CommandPorts;
}

/** Fills the queue. @returns the members whom nobody could be asked for, of a sync */
export async function findWorks(
  command: WorksCommand,
  { session, found, ports }: Finding,
): Promise<readonly string[] | undefined> {
  const { store, progress, signal } = ports;
  switch (command.does) {
    case 'read': {
      const { title, text } = await readInput(command.file, progress.say);
      const reading = await readingOf(command, text);
      signal.throwIfAborted();
      found.records.add(reading.records);
      found.problems.push(...reading.problems);
      await session.startReading(title, reading);
      return undefined;
    }
    case 'lookUp': {
      const id = await session.startTasks(command.title.slice(0, 80), command.tasks);
      await batchesEnd(session, [id], ports);
      return undefined;
    }
    case 'sync': {
      const { tasks, without } = memberTasks(await readKnownPeople(store));
      if (tasks.length === 0) return without;
      const id = await session.startTasks('sync', tasks);
      await batchesEnd(session, [id], ports);
      return without;
    }
    case 'continue': {
      const { batches, items } = session.snapshot;
      const unfinished = batches.filter(({ tasks }) => tasks.length > 0);
      const ids = unfinished.map(({ _id }) => _id);
      const ofBatches = [...items.values()].filter(({ batch }) => ids.includes(batch));
      found.records.addItems(ofBatches);
      found.problems.push(...unfinished.flatMap(({ problems }) => problems));
      for (const id of ids) await session.continue(id);
      await batchesEnd(session, ids, ports);
      return undefined;
    }
  }
}

function readingOf(
  { format }: Extract<WorksCommand, { does: 'read' }>,
  text: string,
): Promise<SourceReading> {
  switch (format) {
    case 'bibtex':
      return bibtexReading(text);
    case 'ris':
      return risReading(text);
    case 'csl':
      return cslReading(text);
    case undefined:
      return bibliographyReading(text);
  }
}

/** Lookups of which what they find is remembered. */
export function remembering(lookups: Lookups, { records, problems }: Found): Lookups {
  return {
    async lookUp(tasks, signal): Promise<LookupAnswer> {
      const answer = await lookups.lookUp(tasks, signal);
      for (const { reading } of answer.done) {
        records.add(reading.records);
        problems.push(...reading.problems);
      }
      return answer;
    },
  };
}
