import { resolve } from 'node:path';

import { EnvironmentError } from './environment-error.ts';
import { type ImportSettings, importSettings } from './import-settings.ts';
import { type EnvironmentVariables, environmentVariables } from './variables.ts';

/** Version of Sanity's API that queries are written for: the first whose default is `published`. */
const apiVersion = '2025-02-19';

/** The embedded lake: where it listens and where it keeps its files. */
export interface LakeSettings {
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly dir: string;
  /** Public origin, when browsers do not reach it by this machine's own names. */
  readonly url?: string;
  readonly allowedOrigins?: string;
  readonly allowedHosts?: string;
  /** Whether the user of this machine is signed in to the Studio without a key. */
  readonly localSignIn?: 'on' | 'off';
}

/** How a client of Sanity is configured, whichever backend is behind it. */
export interface SanitySettings {
  readonly backend: 'embedded' | 'hosted';
  readonly projectId: string;
  readonly dataset: string;
  readonly apiHost?: string;
  /** The same for the browsers of editors: the Studio connects to `<projectId>.<host>`. */
  readonly studioApiHost?: string;
  readonly apiVersion: string;
  readonly useProjectHostname: boolean;
  readonly useCdn: boolean;
}

/** Everything that the site takes from its environment. */
export interface Environment {
  readonly site: {
    readonly port: number;
    /** The address that the site listens on. */
    readonly host: string;
    /** Public origin, without a slash at the end. */
    readonly url: string;
    /** Origin at which the site reaches itself, not through a proxy in front of it. */
    readonly internalUrl: string;
    /** How many proxies stand in front of the site, whose word on where a request came from is believed. */
    readonly trustedProxies: number;
    /** How often one address may ask the API. */
    readonly apiRequestsPerMinute: number;
  };
  readonly sanity: SanitySettings;
  /** How works are fetched from other services. */
  readonly imports: ImportSettings;
  /** Only with the embedded backend. */
  readonly lake?: LakeSettings;
  /** With hosted Sanity only; those of the embedded lake are files (see `secrets.ts`). */
  readonly webhookSecret?: string;
  readonly readToken?: string;
  readonly publishedReadToken?: string;
  /** For `npm run import` only; the site never writes. */
  readonly writeToken?: string;
}

/** Variables that have no effect without SANITY_PROJECT_ID. */
const hostedOnly = [
  'SANITY_DATASET',
  'SANITY_API_HOST',
  'SANITY_API_READ_TOKEN',
  'SANITY_API_PUBLISHED_READ_TOKEN',
  'SANITY_API_WRITE_TOKEN',
  'SANITY_WEBHOOK_SECRET',
] as const;

const secrets: ReadonlySet<string> = new Set([
  'SANITY_API_READ_TOKEN',
  'SANITY_API_PUBLISHED_READ_TOKEN',
  'SANITY_API_WRITE_TOKEN',
  'SANITY_WEBHOOK_SECRET',
  'OPENALEX_API_KEY',
]);

/**
 * Parses environment variables. A pure function. An empty variable counts as absent, because an
 * `.env` file may be copied and not filled in.
 *
 * @param env usually `process.env`
 * @param reader what the variables are for: a command that only reads or writes content needs fewer with
 *   hosted Sanity than the site
 * @throws EnvironmentError with one line for each variable that is missing or invalid, never with the
 *   value of a secret
 */
export function readEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  reader: 'site' | 'command' = 'site',
): Environment {
  const given = Object.fromEntries(
    Object.keys(environmentVariables.shape)
      .map((name) => [name, env[name]?.trim()] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environmentVariables.safeParse(given);
  const problems = [
    ...(parsed.error?.issues ?? []).map((issue) => {
      const name = String(issue.path[0]);
      const value = secrets.has(name) ? '' : `, not ${JSON.stringify(given[name])}`;
      return `${name} ${issue.message}${value}.`;
    }),
    ...missing(given, reader),
  ];
  if (parsed.data !== undefined && parsed.data.PORT === parsed.data.LAKE_PORT && !isHosted(given)) {
    problems.push(`PORT and LAKE_PORT are both ${parsed.data.PORT}: give them different numbers.`);
  }
  if (parsed.data === undefined || problems.length > 0) {
    throw new EnvironmentError([...new Set(problems)]);
  }
  const settings = isHosted(given) ? hosted : embedded;
  return settings(parsed.data, given['PORT'] !== undefined);
}

function isHosted(given: Readonly<Record<string, string | undefined>>): boolean {
  return given['SANITY_PROJECT_ID'] !== undefined;
}

function missing(
  given: Readonly<Record<string, string | undefined>>,
  reader: 'site' | 'command',
): string[] {
  if (!isHosted(given)) {
    return hostedOnly
      .filter((name) => given[name] !== undefined)
      .map(
        (name) =>
          `${name} is set and SANITY_PROJECT_ID is not: write SANITY_PROJECT_ID=<the project's id> ` +
          `to use hosted Sanity, or remove ${name} to use the embedded lake.`,
      );
  }
  if (reader === 'command') return [];
  const needed = {
    SITE_URL: 'the public origin of the site, such as SITE_URL=https://people.example.org',
    SANITY_WEBHOOK_SECRET: 'the secret of the webhook, as entered at sanity.io/manage',
  };
  return Object.entries(needed)
    .filter(([name]) => given[name] === undefined)
    .map(([name, what]) => `${name} is missing: with SANITY_PROJECT_ID it is required, ${what}.`);
}

function hosted(variables: EnvironmentVariables, portIsGiven: boolean): Environment {
  const apiHost = variables.SANITY_API_HOST;
  return {
    site: site(variables, portIsGiven),
    imports: importSettings(variables),
    sanity: {
      backend: 'hosted',
      projectId: variables.SANITY_PROJECT_ID ?? '',
      dataset: variables.SANITY_DATASET,
      ...(apiHost === undefined ? {} : { apiHost, studioApiHost: apiHost }),
      apiVersion,
      useProjectHostname: true,
      // The site queries only when it renders a page, and must not get an older result then.
      useCdn: false,
    },
    ...(variables.SANITY_WEBHOOK_SECRET && { webhookSecret: variables.SANITY_WEBHOOK_SECRET }),
    ...(variables.SANITY_API_READ_TOKEN && { readToken: variables.SANITY_API_READ_TOKEN }),
    ...(variables.SANITY_API_PUBLISHED_READ_TOKEN && {
      publishedReadToken: variables.SANITY_API_PUBLISHED_READ_TOKEN,
    }),
    ...(variables.SANITY_API_WRITE_TOKEN && { writeToken: variables.SANITY_API_WRITE_TOKEN }),
  };
}

function embedded(variables: EnvironmentVariables, portIsGiven: boolean): Environment {
  const { LAKE_PORT: port, LAKE_HOST: host, LAKE_DIR: dir } = variables;
  return {
    site: site(variables, portIsGiven),
    imports: importSettings(variables),
    sanity: {
      backend: 'embedded',
      projectId: 'portrait',
      dataset: 'production',
      apiHost: `http://${reachableHost(host)}:${port}`,
      // An IP address has no subdomains; browsers resolve every subdomain of localhost.
      studioApiHost: variables.LAKE_URL ?? `http://localhost:${port}`,
      apiVersion,
      // Node does not resolve portrait.localhost.
      useProjectHostname: false,
      useCdn: false,
    },
    lake: {
      port,
      host,
      dir: resolve(dir),
      ...(variables.LAKE_LOCAL_SIGN_IN && { localSignIn: variables.LAKE_LOCAL_SIGN_IN }),
      ...(variables.LAKE_URL && { url: variables.LAKE_URL }),
      ...(variables.LAKE_ALLOWED_ORIGINS && { allowedOrigins: variables.LAKE_ALLOWED_ORIGINS }),
      ...(variables.LAKE_ALLOWED_HOSTS && { allowedHosts: variables.LAKE_ALLOWED_HOSTS }),
    },
  };
}

function site(variables: EnvironmentVariables, portIsGiven: boolean): Environment['site'] {
  const { PORT: port, SITE_HOST: host } = variables;
  const url = variables.SITE_URL ?? `http://localhost:${port}`;
  // Without PORT the site may run on a platform that chooses the port, so it uses its public origin.
  const internalUrl = portIsGiven ? `http://${reachableHost(host)}:${port}` : url;
  return {
    port,
    host,
    url,
    internalUrl,
    trustedProxies: variables.TRUSTED_PROXY_COUNT,
    apiRequestsPerMinute: variables.API_REQUESTS_PER_MINUTE,
  };
}

/**
 * The host at which this machine reaches a server that listens on `host`: loopback when it listens on every
 * interface (`0.0.0.0`, `::`). An IPv6 address gets the brackets that it needs in a URL.
 */
export function reachableHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
