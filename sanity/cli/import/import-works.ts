import { randomBytes } from 'node:crypto';

import type { AcceptedItem, AcceptReport } from '../../../lib/import/accept/accept-items.ts';
import type { Lookups } from '../../../lib/import/run/lookups.ts';
import { ImportSession } from '../../../lib/import/session/import-session.ts';
import type { WorksCommand } from './command.ts';
import type { CommandPorts } from './command-ports.ts';
import { findWorks, type Found, remembering } from './find-works.ts';
import { FoundRecords, type JudgedItem } from './found-works.ts';
import type { WorksReport } from './works-report.ts';

interface WorksPorts extends CommandPorts {
  readonly lookups: Lookups;
  /** Settles after some milliseconds, or when the signal says so. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Brings works into the queue, and takes them as drafts if the command says so.
 *
 * @throws GivenUpError when a source fails again and again, LaunchError for a file that cannot be read, the reason of
 *   the signal; what was found until then is in the queue
 */
export async function importWorks(command: WorksCommand, ports: WorksPorts): Promise<WorksReport> {
  const { progress, signal } = ports;
  const found: Found = { records: new FoundRecords(), problems: [] };
  const session = await ImportSession.open(
    {
      ...ports,
      lookups: remembering(ports.lookups, found),
      newKey: () => randomBytes(6).toString('hex'),
      now: () => new Date(),
      onProblem: (error) => progress.say(error instanceof Error ? error.message : String(error)),
    },
    { isWatched: false, leavesOutHere: command.does === 'sync' },
  );
  const end = session.close.bind(session);
  signal.addEventListener('abort', end);
  try {
    const without = await findWorks(command, { session, found, ports });
    session.judge();
    const { open, hereAlready, refused } = found.records.works(session.snapshot);
    const count = (kind: JudgedItem['verdict']['kind']) =>
      open.filter(({ verdict }) => verdict.kind === kind).length;
    const accepted = command.accepts
      ? await accept(session, open.flatMap(acceptable), ports)
      : undefined;
    return {
      found: open.length + hereAlready + refused,
      new: count('new'),
      newVersions: count('newVersion'),
      possibleDuplicates: count('possibleDuplicate'),
      hereAlready: count('here') + hereAlready,
      refused,
      accepted: accepted && {
        created: accepted.created,
        changed: accepted.changed,
        unchanged: accepted.unchanged,
      },
      problems: [
        ...found.problems,
        ...(accepted?.failed ?? []).map(({ item }) => ({
          where: item.title,
          reason: 'notAccepted',
        })),
      ],
      membersWithoutIdentifier: without,
    };
  } finally {
    signal.removeEventListener('abort', end);
    session.close();
    progress.end();
  }
}

async function accept(
  session: ImportSession,
  items: readonly AcceptedItem[],
  { progress, signal }: CommandPorts,
): Promise<AcceptReport> {
  const stop = session.subscribe(() => {
    const { writing } = session.snapshot;
    if (writing !== undefined) progress.update('accepted', writing.done, writing.total);
  });
  try {
    return await session.accept(items, signal);
  } finally {
    stop();
  }
}

/** What nobody has to look at. */
function acceptable({ item, verdict }: JudgedItem): AcceptedItem[] {
  if (verdict.kind === 'new') return [{ item }];
  return verdict.kind === 'newVersion' ? [{ item, into: verdict.work }] : [];
}
