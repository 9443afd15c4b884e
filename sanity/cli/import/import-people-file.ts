import { importTable, type PeopleReport } from '../../../lib/import/people/import-table.ts';
import { peopleReading } from '../../../lib/import/people/people-reading.ts';
import type { CommandPorts } from './command-ports.ts';
import type { PeopleCommand } from './command.ts';
import { readInput } from './read-input.ts';

/**
 * Brings the people of a table in.
 *
 * @throws LaunchError for a file that cannot be read, the reason of the signal; what was written until then stays
 */
export async function importPeopleFile(
  { file, publishes }: PeopleCommand,
  { store, progress, signal }: CommandPorts,
): Promise<PeopleReport> {
  const { text } = await readInput(file, progress.say);
  const { people, problems } = peopleReading(text);
  try {
    const report = await importTable(store, people, {
      publishes,
      now: () => new Date(),
      onProgress: (done, total) => progress.update('people', done, total),
      signal,
    });
    return { ...report, problems: [...problems, ...report.problems] };
  } finally {
    progress.end();
  }
}
