import 'server-only';

import { createClient, type SanityClient } from '@sanity/client';

import { readApiToken, readEnvironment } from '../env/environment';

/** For whichever version of Sanity's client. */
export interface PreviewSettings {
  readonly projectId: string;
  readonly dataset: string;
  readonly apiVersion: string;
  readonly useProjectHostname: boolean;
  readonly apiHost?: string;
  readonly useCdn: false;
  readonly timeout: number;
  readonly token: string;
}

/**
 * How a client is configured that sees drafts. Its token never leaves the server.
 *
 * @throws Error when there is no token to read drafts with
 */
export async function previewSettings(): Promise<PreviewSettings> {
  const environment = readEnvironment(process.env);
  const { sanity } = environment;
  return {
    projectId: sanity.projectId,
    dataset: sanity.dataset,
    apiVersion: sanity.apiVersion,
    useProjectHostname: sanity.useProjectHostname,
    ...(sanity.apiHost === undefined ? {} : { apiHost: sanity.apiHost }),
    useCdn: false,
    timeout: 15_000,
    token: await readApiToken(environment),
  };
}

/**
 * A client that sees drafts.
 *
 * @throws Error when there is no token to read drafts with
 */
export async function previewClient(): Promise<{ client: SanityClient; apiToken: string }> {
  const settings = await previewSettings();
  return { client: createClient({ ...settings, perspective: 'drafts' }), apiToken: settings.token };
}
