import type { ImportSource } from '../../env/import-settings.ts';
import type { log } from '../../log/log.ts';
import { answerCache } from './answer-cache.ts';
import { SourceError } from './errors.ts';
import { exchange } from './exchange.ts';
import type { FetchSettings, Patience } from './fetch-settings.ts';
import { type HostLine, hostLine } from './host-line.ts';
import { patiently } from './patience.ts';
import { questionAddress } from './request-address.ts';
import type { SourceAnswer, SourceRequest } from './source-request.ts';

/** How one question is asked. */
export interface AskOptions {
  readonly signal?: AbortSignal | undefined;
  /** Instead of that of the settings: short while an editor looks on, long for a command at night. */
  readonly patience?: Patience | undefined;
}

/** The only way out to the services that works are imported from. */
export interface SourceFetcher {
  /**
   * Answers from what was kept, or asks the service when its turn comes. Nothing is lost by an error: the same
   * question can be asked again, and what was answered before is kept.
   *
   * @throws SourceError
   */
  get(request: SourceRequest, options?: AskOptions): Promise<SourceAnswer>;
}

interface Dependencies {
  readonly log: Pick<typeof log, 'info' | 'warn'>;
  /** Milliseconds since 1970; a test has its own. */
  readonly now?: () => number;
}

/**
 * Makes the fetcher of a process. It asks each service one question at a time, so a process needs only one: two would
 * ask twice as often as the services are promised.
 */
export function sourceFetcher(
  settings: FetchSettings,
  { log, now = Date.now }: Dependencies,
): SourceFetcher {
  const { limits, cacheDir } = settings;
  const cache = answerCache({ dir: cacheDir, limits, log, now });
  const lines = hostLines(limits, now);

  const askService = async (request: SourceRequest, question: URL, options: AskOptions) => {
    const { host: source, path } = request;
    const { patience = limits.patience, signal } = options;
    const { pace } = lines[source];
    const attempt = (leftMs: number) => {
      const answerMs = Math.min(limits.answerMs, leftMs);
      return exchange({ request, question, pace, answerMs, signal }, settings);
    };
    const onFailure = (error: Error, number: number) =>
      log.info({ source, path, attempt: number, reason: reasonOf(error) }, 'a source failed');
    const body = await patiently(attempt, { patience, limits, signal, onFailure });
    const answer = freshAnswer(body, now());
    await cache.write(question.href, answer);
    return answer;
  };

  const answered = async (request: SourceRequest, options: AskOptions) => {
    const question = questionAddress(request, settings);
    const kept = () => cache.read(question.href);
    // Asked again when its turn comes: the question before it may have been the same.
    const answer = async () => (await kept()) ?? askService(request, question, options);
    return (await kept()) ?? lines[request.host].ask(answer, options.signal);
  };

  return {
    get: (request, options = {}) =>
      answered(request, options).catch((error: unknown) => {
        const { host: source, path } = request;
        log.warn({ source, path, reason: reasonOf(error) }, 'a source gave no answer');
        throw error;
      }),
  };
}

function hostLines(
  limits: FetchSettings['limits'],
  now: () => number,
): Readonly<Record<ImportSource, HostLine>> {
  const line = (source: ImportSource) => hostLine(source, limits, now);
  return {
    crossref: line('crossref'),
    datacite: line('datacite'),
    arxiv: line('arxiv'),
    openalex: line('openalex'),
    orcid: line('orcid'),
  };
}

function freshAnswer(body: string | undefined, fetchedAt: number): SourceAnswer {
  const kept = { fetchedAt, isFromCache: false };
  return body === undefined ? { status: 'notFound', ...kept } : { status: 'found', body, ...kept };
}

function reasonOf(error: unknown): string {
  return error instanceof SourceError ? error.message : 'an error of our own';
}
