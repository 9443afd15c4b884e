import 'server-only';

import { createClient, type QueryParams, type SanityClient } from '@sanity/client';
import type { z } from 'zod';

import { readEnvironment } from '../env/environment.ts';
import { log } from '../log/log.ts';
import { reportFlawsTo } from './left-out.ts';
import { readingOf } from './wire.ts';

reportFlawsTo((flaw, message) => log.warn(flaw, message));

let client: SanityClient | undefined;

/**
 * The one client that published pages read with. It has no token: what an anonymous visitor may
 * not read cannot be on a page.
 */
export function publishedClient(): SanityClient {
  client ??= makeClient();
  return client;
}

function makeClient(): SanityClient {
  const { sanity } = readEnvironment(process.env);
  return createClient({
    projectId: sanity.projectId,
    dataset: sanity.dataset,
    apiVersion: sanity.apiVersion,
    useProjectHostname: sanity.useProjectHostname,
    ...(sanity.apiHost === undefined ? {} : { apiHost: sanity.apiHost }),
    perspective: 'published',
    useCdn: sanity.useCdn,
    timeout: 15_000,
  });
}

export interface PublishedQuery<S extends z.ZodType> {
  /** GROQ. */
  query: string;
  params?: QueryParams;
  /** Reads the answer; throws when the document the page is about is broken. */
  wire: S;
  /** The tags under which the page that asks is revalidated. */
  tags: readonly string[];
}

/**
 * Reads published content for a page.
 *
 * The answer itself is not cached: the page is (ISR), under the tags given here. A second cache
 * below it could only serve an older answer to a page that is being rebuilt.
 *
 * @returns what the wire schema makes of the answer
 * @throws the client's errors when the CMS is away or refuses, `z.ZodError` when the answer is not
 *   what the query promises; Next then keeps the last good page
 */
export async function readPublished<S extends z.ZodType>(
  ask: PublishedQuery<S>,
): Promise<z.output<S>> {
  const answer: unknown = await publishedClient().fetch(ask.query, ask.params ?? {}, {
    next: { tags: [...ask.tags] },
  });
  return readingOf(answer, () => ask.wire.parse(answer));
}
