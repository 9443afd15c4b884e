import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Environment } from './environment.ts';

/** Names of the files in LAKE_DIR that hold secrets; only their owner may read them. */
export const lakeSecretFiles = {
  token: 'token',
  siteToken: 'site-token',
  webhookSecret: 'webhook-secret',
} as const;

/**
 * The secret that signs the webhooks of the backend in use. It is read when it is needed, not at start,
 * because that of the embedded lake is a file that the first start makes.
 *
 * @throws Error when the embedded lake has none yet
 */
export async function readWebhookSecret(environment: Environment): Promise<string> {
  if (environment.lake === undefined) return required(environment.webhookSecret, 'webhook secret');
  return readLakeSecret(environment.lake.dir, lakeSecretFiles.webhookSecret);
}

/**
 * The token that reads drafts (and, with the embedded lake, writes). For the server only.
 *
 * @throws Error when there is none: SANITY_API_READ_TOKEN is not set, or the lake never started
 */
export async function readApiToken(environment: Environment): Promise<string> {
  if (environment.lake === undefined) return required(environment.readToken, 'read token');
  return readLakeSecret(environment.lake.dir, lakeSecretFiles.token);
}

/**
 * The token that published pages are read with. The embedded lake counts such requests to the site's
 * own share, and shows them no more than to anybody; hosted Sanity needs one for a private dataset.
 *
 * @returns undefined when there is none: published content is then read without
 */
export async function readPublishedReadToken(
  environment: Environment,
): Promise<string | undefined> {
  if (environment.lake === undefined) return environment.publishedReadToken;
  const { dir } = environment.lake;
  // A lake that did not start yet, or is of an earlier version, has no such file.
  if (!existsSync(join(dir, lakeSecretFiles.siteToken))) return undefined;
  return readLakeSecret(dir, lakeSecretFiles.siteToken);
}

async function readLakeSecret(dir: string, name: string): Promise<string> {
  const file = join(dir, name);
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Error(`${file} cannot be read: start the embedded lake once (npm start).`, { cause });
  });
  return required(text.trim(), `secret in ${file}`);
}

function required(secret: string | undefined, what: string): string {
  if (secret === undefined || secret === '') throw new Error(`There is no ${what}.`);
  return secret;
}
