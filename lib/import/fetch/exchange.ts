import { answerText } from './answer-body.ts';
import { isWhole } from './answer-shape.ts';
import { meaningOf } from './answer-status.ts';
import { SourceError, type SourceErrorCode } from './errors.ts';
import type { FetchSettings } from './fetch-settings.ts';
import { networkError } from './network-error.ts';
import type { Pace } from './pace.ts';
import { redirectedAddress, signedAddress, userAgent } from './request-address.ts';
import { retryAfterMs } from './retry-after.ts';
import type { SourceRequest } from './source-request.ts';
import { type TimeLimit, timeLimit } from './time-limit.ts';

/** One attempt at a question. */
export interface Attempt {
  readonly request: SourceRequest;
  /** See `questionAddress`. */
  readonly question: URL;
  readonly pace: Pace;
  /** Until all of the answer is there. */
  readonly answerMs: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Asks a service once, and follows its redirects by hand.
 *
 * The addresses come from the environment, so an address of this machine or of a private network is asked when whoever
 * runs the site says so. That is why names are not resolved and checked here: what must not choose the host are
 * answers and people, and `redirectedAddress` and `SourceRequest` leave neither a way to.
 *
 * @returns the text of the answer; undefined when the service has no such thing
 * @throws SourceError for everything else
 */
export async function exchange(
  attempt: Attempt,
  settings: FetchSettings,
): Promise<string | undefined> {
  const { request, pace, signal, answerMs } = attempt;
  await pace.turn();
  const limit = timeLimit(request.host, { headersMs: settings.limits.headersMs, answerMs }, signal);
  try {
    const response = await follow(attempt, limit, settings);
    limit.headersCame();
    return await textOf(response, request, settings);
  } catch (error) {
    if (limit.signal.aborted) throw limit.signal.reason;
    throw networkError(error, request.host);
  } finally {
    limit.end();
  }
}

/** @returns the first answer that is no redirect */
async function follow(
  { request, question, pace }: Attempt,
  limit: TimeLimit,
  settings: FetchSettings,
): Promise<Response> {
  let address = question;
  for (let redirects = 0; redirects <= settings.limits.maxRedirects; redirects += 1) {
    if (redirects > 0) await pace.turn();
    const response = await send(signedAddress(address, request.host, settings), request, {
      settings,
      signal: limit.signal,
    }).finally(pace.answered);
    if (meaningOf(response.status, request.host) !== 'redirect') return response;
    await response.body?.cancel();
    const next = redirectedAddress(response.headers.get('location'), address);
    if (next === undefined) throw failed('badRedirect', request, 'it leads elsewhere');
    address = next;
  }
  throw failed('badRedirect', request, `more than ${settings.limits.maxRedirects} redirects`);
}

function send(
  address: URL,
  { accept }: SourceRequest,
  { settings, signal }: { readonly settings: FetchSettings; readonly signal: AbortSignal },
): Promise<Response> {
  return fetch(address, {
    headers: { accept, 'user-agent': userAgent(settings) },
    redirect: 'manual',
    // Next would keep the answer for as long as it likes.
    cache: 'no-store',
    credentials: 'omit',
    signal,
  });
}

async function textOf(
  response: Response,
  request: SourceRequest,
  { limits }: FetchSettings,
): Promise<string | undefined> {
  const meaning = meaningOf(response.status, request.host);
  if (meaning === 'notFound') return undefined;
  if (meaning !== 'found') {
    const code = meaning === 'redirect' ? 'badRedirect' : meaning;
    const wait = retryAfterMs(response.headers.get('retry-after'), Date.now());
    throw failed(code, request, `HTTP ${response.status}`, wait);
  }
  const text = await answerText(response, request.host, limits.maxBytes);
  if (isWhole(text, request.accept, response.headers.get('content-type'))) return text;
  throw failed('unexpectedAnswer', request, `no whole ${request.accept}`);
}

function failed(
  code: SourceErrorCode,
  { host: source }: SourceRequest,
  ...[reason, wait]: readonly [reason: string, wait?: number]
): SourceError {
  return new SourceError(code, { source, reason, retryAfterMs: wait });
}
