import 'server-only';

import { createClient, type SanityClient } from '@sanity/client';

import { clientSettings, type ClientSettings } from '../env/client-settings.ts';
import { readApiToken } from '../env/secrets.ts';
import { processEnvironment } from '../env/process-environment.ts';

/**
 * The configuration of a client that reads drafts. Its token never leaves the server.
 *
 * @throws Error when there is no token to read drafts with
 */
export async function draftClientSettings(): Promise<ClientSettings & { token: string }> {
  const environment = processEnvironment();
  const token = await readApiToken(environment);
  return { ...clientSettings(environment.sanity), useCdn: false, token };
}

/**
 * A client that reads drafts.
 *
 * @throws Error when there is no token to read drafts with
 */
export async function draftClient(): Promise<{ client: SanityClient; apiToken: string }> {
  const settings = await draftClientSettings();
  return { client: createClient({ ...settings, perspective: 'drafts' }), apiToken: settings.token };
}
