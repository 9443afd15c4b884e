import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type SanityClient } from '@sanity/client';
// By its file: the package gives Jest its CommonJS build, whose own `import()` Jest cannot do.
import { createClient as createClient7 } from '../../../node_modules/@sanity/client-7/dist/index.js';
import { createLake } from '@/sanity/lake/create-lake';
import type { LakeLogger } from '@/sanity/lake/logger';
import type { LakeOptions } from '@/sanity/lake/options';
import { serve } from '@/sanity/lake/server';

/** A lake on a port of its own, in a folder of its own. */
export interface RunningLake {
  readonly url: string;
  readonly token: string;
  readonly directory: string;
  count(query: string): Promise<unknown>;
  close(): Promise<void>;
}

export interface StartOptions {
  readonly webhook?: LakeOptions['webhook'];
  /** A folder that a lake had before; default a new one, removed after the tests. */
  readonly directory?: string;
}

const silent: LakeLogger = { info() {}, warn() {}, error() {} };
const folders = new Set<string>();

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

export async function startLake({ webhook, directory }: StartOptions = {}): Promise<RunningLake> {
  const folder = directory ?? (await mkdtemp(join(tmpdir(), 'lake-media-')));
  folders.add(folder);
  const lake = createLake({
    directory: folder,
    projectId: 'portrait',
    dataset: 'production',
    logger: silent,
    webhook,
  });
  const server = await serve(lake, { port: 0, host: '127.0.0.1', logger: silent });
  const running: RunningLake = {
    url: `http://127.0.0.1:${server.port}`,
    token: lake.token,
    directory: folder,
    count: (query) => clientsOf(running, 8).writer.fetch(`count(${query})`),
    close: () => server.close(),
  };
  return running;
}

/** An editor's client and a visitor's, of either version of `@sanity/client`. */
export function clientsOf({ url, token }: RunningLake, version: 7 | 8) {
  const config = {
    projectId: 'portrait',
    dataset: 'production',
    apiHost: url,
    useProjectHostname: false,
    apiVersion: '2025-02-19',
    useCdn: false,
  };
  const editor = { ...config, token, perspective: 'raw' as const };
  return version === 8
    ? { writer: createClient(editor), visitor: createClient(config) }
    : { writer: asEight(createClient7(editor)), visitor: asEight(createClient7(config)) };
}

/** The two versions are the same to what these tests call; their types are only nominally not. */
function asEight(client: unknown): SanityClient {
  if (isClient(client)) return client;
  throw new Error('@sanity/client 7 makes no client');
}

function isClient(value: unknown): value is SanityClient {
  return typeof value === 'object' && value !== null && 'fetch' in value;
}

/** The address of an endpoint of the data API, with its parameters. */
export function dataUrl(
  { url }: RunningLake,
  path: string,
  search: Record<string, string>,
): string {
  return `${url}/v2025-02-19/data/${path}/production?${new URLSearchParams(search)}`;
}
