import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import type { BibliographyFormat } from '../../../lib/import/bibliographies/bibliography-format.ts';
import type { LookupTask } from '../../../lib/import/queue/batch.ts';
import { identifierKinds, tasksOf } from './identifier-tasks.ts';
import { UsageError } from './usage-error.ts';

interface Options {
  /** Whether nothing is written. */
  readonly isDry: boolean;
  /** Whether the report is JSON. */
  readonly asJson: boolean;
}

/** What brings works in. */
export type WorksCommand = Options & {
  /** Whether what is new, and new versions, become drafts at once. */
  readonly accepts: boolean;
} & (
    | { readonly does: 'read'; readonly file: string; readonly format?: BibliographyFormat }
    | { readonly does: 'lookUp'; readonly title: string; readonly tasks: readonly LookupTask[] }
    | { readonly does: 'sync' | 'continue' }
  );

/** What brings people in. */
export type PeopleCommand = Options & {
  readonly does: 'people';
  readonly file: string;
  /** Whether people are published, and do not stay drafts. */
  readonly publishes: boolean;
};

/** A parsed command line. */
export type Command = { readonly does: 'help' } | WorksCommand | PeopleCommand;

const formats = ['bibtex', 'ris', 'csl'] as const;

/**
 * @param typed the arguments
 * @param folder in which the caller is: names of files are relative to it
 * @throws UsageError
 */
export function readCommand(typed: readonly string[], folder: string): Command {
  const { values, positionals } = parsed(typed);
  const [does, ...words] = positionals;
  if (values.help === true || does === undefined || does === 'help') {
    if (does === undefined && values.help !== true) throw new UsageError('Say what to import.');
    return { does: 'help' };
  }
  const without = (...flags: (keyof typeof values)[]) => {
    const wrong = flags.find((flag) => values[flag] === true);
    if (wrong !== undefined) throw new UsageError(`"${does}" has no --${wrong}.`);
  };
  const nothingElse = () => {
    if (words[0] !== undefined) throw new UsageError(`"${words[0]}" is one word too many.`);
  };
  const options = { isDry: values['dry-run'] === true, asJson: values.json === true };
  const accepts = values.accept === true;
  if (does === 'people') {
    without('accept');
    const publishes = values.publish === true;
    return { does, file: fileIn(folder, oneFile(does, words)), publishes, ...options };
  }
  without('publish');
  const format = formats.find((one) => one === does);
  if (format !== undefined || does === 'file') {
    const file = fileIn(folder, oneFile(does, words));
    return { does: 'read', file, ...(format && { format }), accepts, ...options };
  }
  const kind = identifierKinds.find((one) => one === does);
  if (kind !== undefined) {
    return {
      does: 'lookUp',
      title: words.join(' '),
      tasks: tasksOf(kind, words),
      accepts,
      ...options,
    };
  }
  if (does === 'sync' || does === 'continue') {
    nothingElse();
    // What is left of a batch stands in the content: to go on with it is to write it.
    if (does === 'continue') without('dry-run');
    return { does, accepts, ...options };
  }
  throw new UsageError(`There is no command "${does}".`);
}

function oneFile(does: string, [file, extra]: readonly string[]): string {
  if (file === undefined) throw new UsageError(`"${does}" needs a FILE; - is standard input.`);
  if (extra !== undefined)
    throw new UsageError(`"${extra}" is one word too many: one FILE at a time.`);
  return file;
}

function fileIn(folder: string, file: string): string {
  return file === '-' ? file : resolve(folder, file);
}

function parsed(typed: readonly string[]) {
  try {
    return parseArgs({
      args: [...typed],
      allowPositionals: true,
      options: {
        accept: { type: 'boolean' },
        publish: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
