import { resolve } from 'node:path';

import { z } from 'zod';

import { hostNamesAllowed, inUrl, isLoopback, type AllowedHosts } from './http/host-names.ts';
import type { WebhookOptions } from './webhooks/options.ts';

/** A variable of the environment with an invalid value. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

const blankIsUnset = (value: unknown): unknown => (value === '' ? undefined : value);

const optionalText = z.preprocess(blankIsUnset, z.string().optional());

/** Hosted Sanity's own rules: both stand in addresses, the project's also in host names. */
const projectIdPattern = /^[a-z0-9][a-z0-9-]{0,62}$/;
const datasetPattern = /^[a-z0-9][a-z0-9_-]{0,63}$/;

const schema = z
  .object({
    LAKE_PROJECT_ID: z.preprocess(
      blankIsUnset,
      z
        .string()
        .regex(projectIdPattern, 'must be lower-case letters, digits and -')
        .default('portrait'),
    ),
    LAKE_DATASET: z.preprocess(
      blankIsUnset,
      z
        .string()
        .regex(datasetPattern, 'must be lower-case letters, digits, - and _')
        .default('production'),
    ),
    LAKE_PORT: z.preprocess(
      blankIsUnset,
      z.coerce.number('a port number').int('a whole number').min(0).max(65_535).default(3333),
    ),
    LAKE_HOST: z.preprocess(blankIsUnset, z.string().default('127.0.0.1')),
    LAKE_DIR: z.preprocess(blankIsUnset, z.string().default('.lake')),
    LAKE_WEBHOOK_URL: z.preprocess(
      blankIsUnset,
      z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
    ),
    LAKE_WEBHOOK_SECRET: z.preprocess(blankIsUnset, z.string().min(8).optional()),
    LAKE_WEBHOOK_PROJECTION: optionalText,
    LAKE_WEBHOOK_FILTER: optionalText,
    LAKE_ALLOWED_ORIGINS: optionalText,
    LAKE_ALLOWED_HOSTS: optionalText,
    LAKE_URL: z.preprocess(
      blankIsUnset,
      z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
    ),
    LAKE_LOCAL_SIGN_IN: z.preprocess(
      blankIsUnset,
      z.enum(['on', 'off'], 'must be on or off').default('off'),
    ),
  })
  .refine(
    (read) => (read.LAKE_WEBHOOK_URL === undefined) === (read.LAKE_WEBHOOK_SECRET === undefined),
    { path: ['LAKE_WEBHOOK_SECRET'], error: 'must be set exactly when LAKE_WEBHOOK_URL is' },
  );

function listIn(text: string | undefined): string[] | undefined {
  return text
    ?.split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

export interface LakeSettings {
  readonly projectId: string;
  readonly dataset: string;
  readonly port: number;
  readonly host: string;
  readonly directory: string;
  readonly webhook: WebhookOptions | undefined;
  /** Undefined: every loopback origin. */
  readonly allowedOrigins: readonly string[] | undefined;
  readonly allowedHosts: AllowedHosts;
  /** Origin by which browsers reach the lake. Undefined: that of the request. */
  readonly publicOrigin: string | undefined;
  /** Does a browser on this machine sign in as the administrator without a key? */
  readonly localSignIn: boolean;
}

/** The first host in the settings that is not this machine, with its variable. */
function outside(read: z.infer<typeof schema>): string | undefined {
  const { LAKE_HOST, LAKE_URL, LAKE_ALLOWED_HOSTS, LAKE_ALLOWED_ORIGINS } = read;
  const hosts = [
    { variable: 'LAKE_HOST', value: LAKE_HOST, host: LAKE_HOST },
    ...(LAKE_URL === undefined
      ? []
      : [{ variable: 'LAKE_URL', value: LAKE_URL, host: hostOf(LAKE_URL) }]),
    ...(listIn(LAKE_ALLOWED_HOSTS) ?? []).map((value) => ({
      variable: 'LAKE_ALLOWED_HOSTS',
      value,
      host: value,
    })),
    ...(listIn(LAKE_ALLOWED_ORIGINS) ?? []).map((value) => ({
      variable: 'LAKE_ALLOWED_ORIGINS',
      value,
      host: hostOf(value),
    })),
  ];
  const found = hosts.find(({ host }) => !isLoopback(inUrl(host)));
  return found && `${found.variable} is ${found.value}`;
}

/** Adds the public host and the names below it, which Studio uses. */
function withPublicHost(allowed: AllowedHosts, host: string | undefined): AllowedHosts {
  if (allowed === 'any' || host === undefined) return allowed;
  return [...allowed, host, `*.${host}`];
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : address;
}

/**
 * Reads the lake's variables of the environment; README.md says what each is for.
 * @throws SettingsError naming the variable and what is wrong with it
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
): LakeSettings {
  const read = schema.safeParse(environment);
  if (!read.success) {
    const issue = read.error.issues[0];
    throw new SettingsError(
      `${issue?.path.join('.') ?? 'The environment'}: ${issue?.message ?? ''}`,
    );
  }
  const { LAKE_PORT, LAKE_HOST, LAKE_DIR, LAKE_WEBHOOK_URL, LAKE_WEBHOOK_SECRET } = read.data;
  const network = read.data.LAKE_LOCAL_SIGN_IN === 'on' ? outside(read.data) : undefined;
  if (network !== undefined) {
    throw new SettingsError(
      `LAKE_LOCAL_SIGN_IN: on makes whoever is at this machine its administrator, and ${network}, which is not this machine. ` +
        'Set it to off, and make editors with `npm run editor -- add NAME`.',
    );
  }
  const publicUrl = read.data.LAKE_URL === undefined ? undefined : new URL(read.data.LAKE_URL);
  const { LAKE_WEBHOOK_PROJECTION: projection, LAKE_WEBHOOK_FILTER: filter } = read.data;
  return {
    projectId: read.data.LAKE_PROJECT_ID,
    dataset: read.data.LAKE_DATASET,
    port: LAKE_PORT,
    host: LAKE_HOST,
    directory: resolve(LAKE_DIR),
    webhook:
      LAKE_WEBHOOK_URL === undefined || LAKE_WEBHOOK_SECRET === undefined
        ? undefined
        : { url: LAKE_WEBHOOK_URL, secret: LAKE_WEBHOOK_SECRET, projection, filter },
    allowedOrigins: listIn(read.data.LAKE_ALLOWED_ORIGINS),
    allowedHosts: withPublicHost(
      hostNamesAllowed(LAKE_HOST, listIn(read.data.LAKE_ALLOWED_HOSTS)),
      publicUrl?.hostname,
    ),
    publicOrigin: publicUrl?.origin,
    localSignIn: read.data.LAKE_LOCAL_SIGN_IN === 'on',
  };
}
