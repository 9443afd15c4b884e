import { type ClientConfig, createClient, type SanityClient } from '@sanity/client';

/** A client of a lake. @param apiHost the origin of the lake */
export function lakeClient(
  apiHost: string,
  token: string,
  more: Pick<ClientConfig, 'maxRetries' | 'perspective'> = {},
): SanityClient {
  return createClient({
    projectId: 'portrait',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost,
    useProjectHostname: false,
    useCdn: false,
    token,
    ...more,
  });
}
