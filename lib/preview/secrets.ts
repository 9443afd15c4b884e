import 'server-only';

import type { SanityClient } from '@sanity/client';
import { z } from 'zod';

import { digestOf, type PreviewSession } from './session.ts';

/** How long a preview from a Studio lasts: a working day. A Studio that stays open renews it. */
const studioHours = 12;
/** How long a shared link opens previews after it was made. */
const linkDays = 7;

const hour = 3_600_000;

// The documents that Studio creates, queried as `@sanity/preview-url-secret` queries them.
const secretsQuery = /* groq */ `{
  "own": *[_type == "sanity.previewUrlSecret" && secret == $secret && dateTime(_updatedAt) > dateTime(now()) - 3600][0].secret,
  "shared": *[_id == "sanity-preview-url-secret.share-access" && _type == "sanity.previewUrlShareAccess"][0]{secret, _updatedAt}
}`;

const secretsResult = z.object({
  own: z.string().nullish(),
  shared: z.object({ secret: z.string().nullish(), _updatedAt: z.string() }).nullish(),
});

async function readSecrets(client: SanityClient, secret: string) {
  const answer: unknown = await client.fetch(
    secretsQuery,
    { secret },
    { perspective: 'raw', cache: 'no-store' },
  );
  return secretsResult.parse(answer);
}

/**
 * The session that a secret opens.
 *
 * @param secret from the address of a preview
 * @returns undefined when no Studio made the secret, or it has expired
 */
export async function sessionFor(
  client: SanityClient,
  secret: string,
  now: number,
): Promise<PreviewSession | undefined> {
  const { own, shared } = await readSecrets(client, secret);
  if (own === secret) return { from: 'studio', until: now + studioHours * hour };
  if (shared?.secret !== secret) return undefined;
  const until = Date.parse(shared._updatedAt) + linkDays * 24 * hour;
  return until > now ? { from: 'link', until, link: digestOf(secret) } : undefined;
}

/** Whether the link that opened a session is still shared. */
export async function isStillShared(
  client: SanityClient,
  session: Extract<PreviewSession, { from: 'link' }>,
): Promise<boolean> {
  const { shared } = await readSecrets(client, '');
  return typeof shared?.secret === 'string' && digestOf(shared.secret) === session.link;
}
