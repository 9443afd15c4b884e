import { createClient, type ClientConfig, type SanityClient } from '@sanity/client';

// By its file: the package gives Jest its CommonJS build, whose own `import()` Jest cannot do.
import { createClient as createClient7 } from '../../node_modules/@sanity/client-7/dist/index.js';

import type { LakeEndpoint } from './lake';

/** `next-sanity` brings version 7, the Studio and the site have 8. */
export const clientVersions = [8, 7] as const;
export type ClientVersion = (typeof clientVersions)[number];

/**
 * A client of a lake, which fails at once instead of trying again.
 * @param options `token`: the administrator's, unless another one, or undefined, is given
 */
export function clientOf(
  { origin, token }: LakeEndpoint,
  options: Pick<ClientConfig, 'apiVersion' | 'perspective' | 'token'> = {},
  version: ClientVersion = 8,
): SanityClient {
  const config = {
    projectId: 'portrait',
    dataset: 'production',
    apiHost: origin,
    useProjectHostname: false,
    apiVersion: '2025-02-19',
    useCdn: false,
    maxRetries: 0,
    token,
    ...options,
  };
  return version === 8 ? createClient(config) : asVersion8(createClient7(config));
}

/** An editor's client, which reads `raw`, and a visitor's. */
export function clientsOf(
  lake: LakeEndpoint,
  version: ClientVersion = 8,
): { writer: SanityClient; visitor: SanityClient } {
  return {
    writer: clientOf(lake, { perspective: 'raw' }, version),
    visitor: clientOf(lake, { token: undefined }, version),
  };
}

/** Both versions have what the tests call; their types differ only in name. */
function asVersion8(client: unknown): SanityClient {
  if (isClient(client)) return client;
  throw new Error('@sanity/client 7 makes no client');
}

function isClient(value: unknown): value is SanityClient {
  return typeof value === 'object' && value !== null && 'fetch' in value;
}
