import type { AskOptions, SourceAnswer, SourceFetcher, SourceRequest } from '../fetch/index.ts';

/** An answer, and whom it is from. */
export interface FoundAnswer {
  readonly host: SourceRequest['host'];
  readonly answer: Extract<SourceAnswer, { status: 'found' }>;
}

/**
 * Asks one service after another until one knows what is asked for.
 *
 * @returns undefined when none does
 * @throws SourceError as soon as one gives no answer: it may have been the one that knows
 */
export async function firstFound(
  fetcher: Pick<SourceFetcher, 'get'>,
  requests: readonly SourceRequest[],
  options: AskOptions = {},
): Promise<FoundAnswer | undefined> {
  for (const request of requests) {
    const answer = await fetcher.get(request, options);
    if (answer.status === 'found') return { host: request.host, answer };
  }
  return undefined;
}
