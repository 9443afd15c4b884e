import 'server-only';

import { createClient, type SanityClient } from '@sanity/client';

import { clientSettings } from '../env/client-settings.ts';
import { processEnvironment } from '../env/process-environment.ts';
import { readPublishedReadToken } from '../env/secrets.ts';
import { log } from '../log/log.ts';
import type { ContentReader } from './content-reader.ts';
import { publishedReader } from './published-reader.ts';
import { CurrentIndex } from './search-index/current-index.ts';

/**
 * A client for published pages. To the embedded lake its token only says that the site asks, whose
 * share no visitor uses up: a page cannot show what an anonymous visitor may not read.
 */
export async function publishedClient(): Promise<SanityClient> {
  const environment = processEnvironment();
  const token = await readPublishedReadToken(environment);
  return createClient({
    ...clientSettings(environment.sanity),
    ...(token !== undefined && { token }),
    perspective: 'published',
  });
}

/** Of what is published; kept as long as the process. What a page shows does not depend on what it held before. */
const index = new CurrentIndex();

/** Reads published content of the CMS that the environment names, and logs its validation issues. */
export async function siteReader(): Promise<ContentReader> {
  return publishedReader({
    client: await publishedClient(),
    report: (issue, message) => log.warn(issue, message),
    index,
  });
}
