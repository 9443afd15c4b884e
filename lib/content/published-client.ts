import 'server-only';

import { createClient, type SanityClient } from '@sanity/client';

import { clientSettings } from '../env/client-settings.ts';
import { processEnvironment } from '../env/process-environment.ts';
import { log } from '../log/log.ts';
import type { ContentReader } from './content-reader.ts';
import { publishedReader } from './published-reader.ts';

/**
 * A client for published pages. It has no token, so a page cannot show what an anonymous visitor may
 * not read.
 */
export function publishedClient(): SanityClient {
  const { sanity } = processEnvironment();
  return createClient({ ...clientSettings(sanity), perspective: 'published' });
}

/** Reads published content of the CMS that the environment names, and logs its validation issues. */
export function siteReader(): ContentReader {
  return publishedReader({
    client: publishedClient(),
    report: (issue, message) => log.warn(issue, message),
  });
}
