import { arxivIdOfDoi } from '../../domain/index.ts';
import { sourceErrorSentence } from '../fetch/error-words.ts';
import { isPassing, SourceError } from '../fetch/errors.ts';
import type { Patience, SourceFetcher } from '../fetch/index.ts';
import type { LookupTask } from '../queue/batch.ts';
import type { ReadingProblem } from '../source-record.ts';
import { askArxiv, askCrossrefList, askOne } from './ask-sources.ts';
import type { LookupAnswer, LookupFailure } from './lookups.ts';

export interface PerformOptions {
  readonly fetcher: Pick<SourceFetcher, 'get'>;
  readonly patience: Patience;
  /** Whether no further task is to be begun. The first one always is. */
  readonly isLate: () => boolean;
  readonly signal?: AbortSignal | undefined;
}

type Done = LookupAnswer['done'][number];

/**
 * Asks sources for tasks, as many as there is time for. A source that fails for now ends it, and its task stays; one
 * that refuses a task for good makes a problem of it, so that no task keeps the others from being done.
 */
export async function performTasks(
  tasks: readonly LookupTask[],
  options: PerformOptions,
): Promise<LookupAnswer> {
  const done: Done[] = [];
  // What one question leaves over is asked for one by one, behind the others.
  const groups = askedTogether(tasks);
  for (let group = groups.shift(); group !== undefined; group = groups.shift()) {
    if (done.length > 0 && options.isLate()) break;
    const [task, ...others] = group;
    try {
      const found = await perform(group, options);
      done.push(...found);
      const answered = new Set(found.map((one) => one.task));
      groups.push(...group.filter((one) => !answered.has(one)).map((one) => [one]));
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      if (error.code === 'aborted') break;
      if (isPassing(error) || error.code === 'queueFull')
        return { done, failure: failureOf(error) };
      // One that a source does not like spoils the question for all.
      if (others.length > 0) groups.push(...group.map((one) => [one]));
      else if (task !== undefined) done.push(refused(task, error));
    }
  }
  return { done };
}

/** Preprints in one question, DOIs in one, and each other task by itself. */
function askedTogether(tasks: readonly LookupTask[]): LookupTask[][] {
  const asArxiv = tasks.filter((task) => arxivIdOf(task) !== undefined);
  const asDoi = tasks.filter((task) => task.kind === 'doi' && arxivIdOf(task) === undefined);
  const others = tasks.filter((task) => !asArxiv.includes(task) && !asDoi.includes(task));
  return [...others.map((task) => [task]), asDoi, asArxiv].filter((group) => group.length > 0);
}

/** The arXiv id that a task asks for, also by the DOI that arXiv gives it. */
function arxivIdOf(task: LookupTask): string | undefined {
  if (task.kind === 'arxiv') return task.arxivId;
  return task.kind === 'doi' ? arxivIdOfDoi(task.doi) : undefined;
}

async function perform(tasks: readonly LookupTask[], options: PerformOptions): Promise<Done[]> {
  const ids = tasks.flatMap((task) => arxivIdOf(task) ?? []);
  const dois = tasks.flatMap((task) => (task.kind === 'doi' ? [task.doi] : []));
  if (ids.length > 0) {
    const readings = await askArxiv(ids, options);
    return tasks.flatMap((task) => {
      const reading = readings.get(arxivIdOf(task) ?? '');
      return reading === undefined ? [] : [{ task, reading }];
    });
  }
  if (dois.length > 1) {
    const listed = await askCrossrefList(dois, options);
    return tasks.flatMap((task) => {
      const reading = task.kind === 'doi' ? listed.get(task.doi.toLowerCase()) : undefined;
      return reading === undefined ? [] : [{ task, reading }];
    });
  }
  return Promise.all(tasks.map((task) => askOne(task, options)));
}

function failureOf(error: SourceError): LookupFailure {
  const { code, source, retryAfterMs } = error;
  return {
    code,
    source,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    message: { fr: sourceErrorSentence(error, 'fr'), en: sourceErrorSentence(error, 'en') },
  };
}

function refused(task: LookupTask, { source, code }: SourceError): Done {
  const problem: ReadingProblem = {
    source,
    where: whatIsAsked(task),
    reason: code === 'notFound' ? 'notFound' : 'unexpectedAnswer',
    detail: code,
  };
  return { task, reading: { records: [], problems: [problem] } };
}

/** What a task asks for, as an editor knows it. */
export function whatIsAsked(task: LookupTask): string {
  switch (task.kind) {
    case 'doi':
      return task.doi;
    case 'arxiv':
      return `arXiv:${task.arxivId}`;
    case 'openalexWork':
      return task.id;
    case 'openalexWorks':
      return task.author;
    case 'orcidWorks':
    case 'orcidDetails':
      return task.orcid;
  }
}
