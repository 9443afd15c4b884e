import { z } from 'zod';

import { isEmail } from '../domain/index.ts';

const portNumber = (example: number) =>
  z.coerce
    .number(`must be a port number from 1 to 65535, such as ${example}`)
    .int(`must be a port number from 1 to 65535, such as ${example}`)
    .min(1, `must be a port number from 1 to 65535, such as ${example}`)
    .max(65_535, `must be a port number from 1 to 65535, such as ${example}`);

function wholeNumber({ min, max }: { min: number; max: number }) {
  const message = `must be a whole number from ${min} to ${max}`;
  return z.coerce.number(message).int(message).min(min, message).max(max, message);
}

const origin = (example: string) => {
  const message = `must be an origin (http or https, a host, nothing after it), such as ${example}`;
  return z
    .url({ protocol: /^https?$/, error: message })
    .refine((text) => isOrigin(text), message)
    .transform((text) => new URL(text).origin);
};

/**
 * Whether a text has only a scheme, a host and a port. A path would be lost when addresses are made
 * from it.
 */
function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return `${url.origin}/` === url.href;
}

/** A service that works are imported from. @param address where it is asked unless told otherwise */
const source = (address: string) => origin(address).default(address);

const host = z
  .string()
  .regex(/^[A-Za-z0-9.:-]+$/, 'must be a host name or an IP address, such as 127.0.0.1 or 0.0.0.0');

/** Every variable that the site and its commands read, with its format. */
export const environmentVariables = z.object({
  PORT: portNumber(3000).default(3000),
  SITE_HOST: host.default('127.0.0.1'),
  SITE_URL: origin('https://people.example.org').optional(),
  TRUSTED_PROXY_COUNT: wholeNumber({ min: 0, max: 10 }).default(0),
  API_REQUESTS_PER_MINUTE: wholeNumber({ min: 1, max: 1_000_000 }).default(120),
  LAKE_PORT: portNumber(3333).default(3333),
  LAKE_HOST: host.default('127.0.0.1'),
  LAKE_LOCAL_SIGN_IN: z.enum(['on', 'off'], 'must be on or off').optional(),
  LAKE_URL: origin('https://lake.example.org').optional(),
  LAKE_ALLOWED_ORIGINS: z
    .string()
    .refine(
      (text) => text.split(',').every((one) => isOrigin(one.trim())),
      'must be origins with commas between, such as https://people.example.org',
    )
    .optional(),
  LAKE_ALLOWED_HOSTS: z
    .string()
    .refine(
      (text) => text.split(',').every((one) => /^(?:\*\.)?[A-Za-z0-9.:[\]-]+$/.test(one.trim())),
      'must be host names with commas between, such as lake.example.org,*.lake.example.org',
    )
    .optional(),
  LAKE_DIR: z.string().default('.lake'),
  SANITY_PROJECT_ID: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/, 'must be a Sanity project id (a-z, 0-9, -), such as zp7mbokg')
    .optional(),
  SANITY_DATASET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9_~-]{0,63}$/, 'must be the name of a dataset, such as production')
    .default('production'),
  SANITY_API_HOST: origin('https://api.sanity.io').optional(),
  SANITY_API_READ_TOKEN: z.string().min(16, 'is too short to be a token of Sanity').optional(),
  SANITY_API_PUBLISHED_READ_TOKEN: z
    .string()
    .min(16, 'is too short to be a token of Sanity')
    .optional(),
  SANITY_API_WRITE_TOKEN: z.string().min(16, 'is too short to be a token of Sanity').optional(),
  SANITY_WEBHOOK_SECRET: z
    .string()
    .min(16, 'must have at least 16 characters: make one with `openssl rand -hex 32`')
    .optional(),
  IMPORT_CONTACT: z
    .string()
    .refine(isEmail, 'must be an e-mail address, such as library@example.org')
    .optional(),
  IMPORT_CROSSREF_URL: source('https://api.crossref.org'),
  IMPORT_DATACITE_URL: source('https://api.datacite.org'),
  IMPORT_ARXIV_URL: source('https://export.arxiv.org'),
  IMPORT_OPENALEX_URL: source('https://api.openalex.org'),
  IMPORT_ORCID_URL: source('https://pub.orcid.org'),
  OPENALEX_API_KEY: z
    .string()
    // It stands in addresses; a key of several lines or words was pasted wrongly.
    .regex(/^[\w.~-]{8,200}$/, 'must be a key of OpenAlex (letters, digits, . _ ~ -)')
    .optional(),
  IMPORT_CACHE_DIR: z.string().default('.import-cache'),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'silent'],
      'must be trace, debug, info, warn, error or silent',
    )
    .default('info'),
});

export type EnvironmentVariables = z.output<typeof environmentVariables>;
