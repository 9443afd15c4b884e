import type { LookupFailure } from '../../../lib/import/run/lookups.ts';
import type { ImportSession } from '../../../lib/import/session/import-session.ts';
import type { Progress } from './progress.ts';

/** After so many failures in a row a command gives up; an editor would come back later. */
const mostFailures = 5;

/** A source, or the content, failed again and again. The batch stays as it is. */
export class GivenUpError extends Error {
  override readonly name = 'GivenUpError';
}

interface Watching {
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/**
 * Resolves when batches have nothing left to do; says what they wait for.
 *
 * @throws GivenUpError, or the reason of the signal
 */
export function batchesEnd(
  session: ImportSession,
  ids: readonly string[],
  { progress, signal }: Watching,
): Promise<void> {
  const said = new Map<string, Date>();
  return new Promise((resolve, reject) => {
    const stop = session.subscribe(look);
    const onAbort = () => end(() => reject(signal.reason));
    const end = (settle: () => void) => {
      stop();
      signal.removeEventListener('abort', onAbort);
      settle();
    };
    signal.addEventListener('abort', onAbort);
    look();
    function look(): void {
      const { runs, batches } = session.snapshot;
      const own = batches.filter(({ _id }) => ids.includes(_id));
      const total = sum(own.map((batch) => batch.total));
      progress.update('asked', total - sum(own.map(({ tasks }) => tasks.length)), total);
      for (const id of ids) {
        const status = runs.get(id);
        if (status?.state !== 'waiting' || said.get(id) === status.until) continue;
        said.set(id, status.until);
        const sentence = sentenceOf(status.failure);
        if (status.failures >= mostFailures)
          return end(() => reject(new GivenUpError(`${sentence} ${givenUp}`)));
        progress.say(`${sentence} It is asked again at ${timeOf(status.until)}.`);
      }
      if (ids.every((id) => !runs.has(id))) end(resolve);
    }
  });
}

const givenUp = `That was the ${mostFailures}th time in a row.`;

function sentenceOf({ code, message }: LookupFailure): string {
  // In the Studio the site is asked; a command asks for itself, so it is the content that is away.
  return code === 'siteAway' ? 'The content cannot be read or written now.' : message.en;
}

function timeOf(date: Date): string {
  return date.toLocaleTimeString('en-CA', { hour12: false });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
