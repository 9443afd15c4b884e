import { resolve } from 'node:path';

import { z } from 'zod';

import { hostNamesAllowed, type AllowedHosts } from './http/host-names.ts';
import type { WebhookOptions } from './webhooks/options.ts';

/** A variable of the environment that has a value it cannot have. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

const blankIsUnset = (value: unknown): unknown => (value === '' ? undefined : value);

const optionalText = z.preprocess(blankIsUnset, z.string().optional());

const schema = z
  .object({
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
  readonly port: number;
  readonly host: string;
  readonly directory: string;
  readonly webhook: WebhookOptions | undefined;
  /** Undefined: every loopback origin. */
  readonly allowedOrigins: readonly string[] | undefined;
  readonly allowedHosts: AllowedHosts;
}

/**
 * Reads the lake's variables of the environment; `.env.example` says what each is for.
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
  const { LAKE_WEBHOOK_PROJECTION: projection, LAKE_WEBHOOK_FILTER: filter } = read.data;
  return {
    port: LAKE_PORT,
    host: LAKE_HOST,
    directory: resolve(LAKE_DIR),
    webhook:
      LAKE_WEBHOOK_URL === undefined || LAKE_WEBHOOK_SECRET === undefined
        ? undefined
        : { url: LAKE_WEBHOOK_URL, secret: LAKE_WEBHOOK_SECRET, projection, filter },
    allowedOrigins: listIn(read.data.LAKE_ALLOWED_ORIGINS),
    allowedHosts: hostNamesAllowed(LAKE_HOST, listIn(read.data.LAKE_ALLOWED_HOSTS)),
  };
}
