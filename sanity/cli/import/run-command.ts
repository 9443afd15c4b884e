import { setTimeout as sleep } from 'node:timers/promises';

import type { Environment } from '../../../lib/env/environment.ts';
import { countingStore } from '../../../lib/import/store/counting-store.ts';
import { oneAtATime } from '../../../lib/import/store/one-at-a-time.ts';
import type { ContentStore } from '../../../lib/import/store/content-store.ts';
import type { CommandPorts } from './command-ports.ts';
import type { PeopleCommand, WorksCommand } from './command.ts';
import { importPeopleFile } from './import-people-file.ts';
import { importWorks } from './import-works.ts';
import { peopleText } from './people-report.ts';
import { sourceLookups } from './source-lookups.ts';
import { worksText } from './works-report.ts';

/** All was read. */
const done = 0;
/** Some entries or rows could not be read, or some sources gave no answer. */
const doneInPart = 3;

interface Outcome {
  readonly exitCode: number;
  /** The report. */
  readonly text: string;
}

/** @throws what keeps the command from being carried out; what was done until then stays */
export async function runCommand(
  command: WorksCommand | PeopleCommand,
  { environment, store, ...ports }: CommandPorts & { readonly environment: Environment },
): Promise<Outcome> {
  const { isDry, asJson, does } = command;
  const counting = countingStore(oneAtATime(store), isDry);
  const { report, text } = await carriedOut(command, { ...ports, environment, store: counting });
  const { mutations } = counting;
  const dryRun = 'Dry run: nothing was written.';
  return {
    exitCode: report.problems.length === 0 ? done : doneInPart,
    text: asJson
      ? JSON.stringify({ command: does, isDryRun: isDry, ...report, mutations }, undefined, 2)
      : isDry
        ? `${dryRun}\n${text}`
        : text,
  };
}

async function carriedOut(
  command: WorksCommand | PeopleCommand,
  ports: CommandPorts & { readonly environment: Environment; readonly store: ContentStore },
) {
  if (command.does === 'people') {
    const report = await importPeopleFile(command, ports);
    return { report, text: peopleText(report) };
  }
  const lookups = sourceLookups(ports.environment);
  const report = await importWorks(command, { ...ports, lookups, wait });
  return { report, text: worksText(report) };
}

async function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}
