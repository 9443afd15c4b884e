import { resolve } from 'node:path';

import { EnvironmentError } from './environment-error.ts';
import { type EnvironmentVariables, environmentVariables } from './variables.ts';

/** Version of Sanity's API that queries are written for: the first whose default is `published`. */
const apiVersion = '2025-02-19';

/** The embedded lake: where it listens and where it keeps its files. */
export interface LakeSettings {
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly dir: string;
  /** Public origin, when browsers reach it by another name than this machine's. */
  readonly url?: string;
  readonly allowedOrigins?: string;
  readonly allowedHosts?: string;
  /** Whether whoever sits at this machine is signed in to the Studio without a key. */
  readonly localSignIn?: 'on' | 'off';
}

/** How a client of Sanity is configured, whichever backend is behind it. */
export interface SanitySettings {
  readonly backend: 'embedded' | 'hosted';
  readonly projectId: string;
  readonly dataset: string;
  readonly apiHost?: string;
  /** The same, as the browsers of editors reach it: the Studio asks below it, at `<projectId>.<host>`. */
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
    /** Origin by which the site reaches itself, past whatever proxy is in front of it. */
    readonly internalUrl: string;
  };
  readonly sanity: SanitySettings;
  /** Only with the embedded backend. */
  readonly lake?: LakeSettings;
  /** Hosted only; with the embedded lake they are files (see `secrets.ts`). */
  readonly webhookSecret?: string;
  readonly readToken?: string;
}

/** Variables that mean nothing without SANITY_PROJECT_ID. */
const hostedOnly = [
  'SANITY_DATASET',
  'SANITY_API_HOST',
  'SANITY_API_READ_TOKEN',
  'SANITY_WEBHOOK_SECRET',
] as const;

const secrets: ReadonlySet<string> = new Set(['SANITY_API_READ_TOKEN', 'SANITY_WEBHOOK_SECRET']);

/**
 * Reads the environment. Pure: no file, no network. An empty variable counts as absent, as in an
 * `.env` file that was copied and not filled in.
 *
 * @param env usually `process.env`
 * @throws EnvironmentError with one line for each variable that is missing or wrong; the value of
 *   a secret is never in it
 */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Environment {
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
    ...missing(given),
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

function missing(given: Readonly<Record<string, string | undefined>>): string[] {
  if (!isHosted(given)) {
    return hostedOnly
      .filter((name) => given[name] !== undefined)
      .map(
        (name) =>
          `${name} is set and SANITY_PROJECT_ID is not: write SANITY_PROJECT_ID=<the project's id> ` +
          `to use hosted Sanity, or remove ${name} to use the embedded lake.`,
      );
  }
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
    sanity: {
      backend: 'hosted',
      projectId: variables.SANITY_PROJECT_ID ?? '',
      dataset: variables.SANITY_DATASET,
      ...(apiHost === undefined ? {} : { apiHost, studioApiHost: apiHost }),
      apiVersion,
      useProjectHostname: true,
      // The site asks only when a page is made anew, and then it must not get an older copy.
      useCdn: false,
    },
    ...(variables.SANITY_WEBHOOK_SECRET && { webhookSecret: variables.SANITY_WEBHOOK_SECRET }),
    ...(variables.SANITY_API_READ_TOKEN && { readToken: variables.SANITY_API_READ_TOKEN }),
  };
}

function embedded(variables: EnvironmentVariables, portIsGiven: boolean): Environment {
  const { LAKE_PORT: port, LAKE_HOST: host, LAKE_DIR: dir } = variables;
  return {
    site: site(variables, portIsGiven),
    sanity: {
      backend: 'embedded',
      projectId: 'portrait',
      dataset: 'production',
      apiHost: `http://${reachable(host)}:${port}`,
      // Below an IP address there are no names, and below localhost browsers know them all.
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
  // Without PORT the site may run where it does not choose its port: there it is known by its name.
  const internalUrl = portIsGiven ? `http://${reachable(host)}:${port}` : url;
  return { port, host, url, internalUrl };
}

/**
 * The host by which this machine reaches a server that listens on `host`: every interface (`0.0.0.0`, `::`) is
 * reached on loopback, and an IPv6 address takes brackets in a URL.
 */
export function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
