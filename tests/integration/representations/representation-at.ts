import { z } from 'zod';

import type { ContentReader } from '@/lib/content/content-reader';
import type { PageAddress } from '@/lib/pages/registry';
import type { RepresentationFormat } from '@/lib/pages/representations';
import { readRepresentation } from '@/lib/representations/read-representation';

/** What a representation is answered with: its body, where it has moved, or `undefined`. */
export async function representationAt(
  reader: ContentReader,
  address: PageAddress,
  format: RepresentationFormat,
  query = '',
): Promise<{ body: string; link: string } | { movedTo: string } | undefined> {
  const parameters = new URLSearchParams(query);
  const found = await readRepresentation(reader, { address, format, language: 'fr', parameters });
  return found && 'body' in found ? { body: found.body, link: found.headers['link'] ?? '' } : found;
}

/** The body of a representation. @throws when there is none */
export async function bodyAt(...request: Parameters<typeof representationAt>): Promise<string> {
  const found = await representationAt(...request);
  if (!found || !('body' in found)) throw new Error(`nothing at ${JSON.stringify(request[1])}`);
  return found.body;
}

const feedResult = z.object({
  title: z.string(),
  items: z.array(z.object({ id: z.string(), url: z.string(), title: z.string() })),
});

export async function feedAt(reader: ContentReader, address: PageAddress, query = '') {
  return feedResult.parse(JSON.parse(await bodyAt(reader, address, 'feed.json', query)));
}
