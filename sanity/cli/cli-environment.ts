import { join } from 'node:path';

import type { LakeProxy } from './lake-proxy.ts';

/** What the environment of Sanity's command line is made of. */
export interface CliSettings {
  readonly proxy: Pick<LakeProxy, 'url' | 'token'>;
  /** File with the certificate of the proxy. */
  readonly certificateFile: string;
  /** Folder for what the command line would write into the user's home, and for temporary files. */
  readonly folder: string;
}

/** File of the command line's own settings, which are in the user's home otherwise. */
export const cliConfigFile = 'sanity-cli.json';

/** Variables of the user that lead elsewhere: to another API, past the proxy, or in with another token. */
const misleading = [
  'SANITY_INTERNAL_ENV',
  'SANITY_API_HOST',
  'SANITY_IMPORT_TOKEN',
  'https_proxy',
  'http_proxy',
  'no_proxy',
  'ALL_PROXY',
  'all_proxy',
];

/**
 * The environment in which Sanity's command line reaches the embedded lake and no other host. It has no setting for an
 * API host, but its clients ask through a proxy, and Node trusts one certificate more.
 */
export function cliEnvironment(
  { proxy, certificateFile, folder }: CliSettings,
  own: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
  return {
    ...Object.fromEntries(Object.entries(own).filter(([name]) => !misleading.includes(name))),
    ...offline(folder),
    NODE_ENV: own.NODE_ENV,
    HTTPS_PROXY: proxy.url,
    HTTP_PROXY: proxy.url,
    // What a script of the user asks on this machine, such as the site.
    NO_PROXY: 'localhost,127.0.0.1,::1',
    // For `fetch` and `https.request`; the clients read HTTPS_PROXY by themselves.
    NODE_USE_ENV_PROXY: '1',
    NODE_EXTRA_CA_CERTS: certificateFile,
    SANITY_AUTH_TOKEN: proxy.token,
    // The exporter keeps images here that may not be published.
    TMPDIR: folder,
    TEMP: folder,
    TMP: folder,
  };
}

/**
 * Variables that keep Sanity's command line from asking hosts by itself, and from writing into the user's home.
 *
 * @param folder in which it keeps its settings
 */
export function offline(folder: string): Record<string, string> {
  return {
    DO_NOT_TRACK: '1',
    NO_UPDATE_NOTIFIER: '1',
    SANITY_CLI_CONFIG_PATH: join(folder, cliConfigFile),
  };
}
