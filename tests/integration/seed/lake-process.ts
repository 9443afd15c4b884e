import { createClient, type SanityClient } from '@sanity/client';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface RunningLake {
  /** With the token: may write, sees drafts. */
  editor: SanityClient;
  /** Without: what a visitor may see. */
  visitor: SanityClient;
  stop(): Promise<void>;
}

/** A lake of its own: a process on a free port, its files in a new folder that `stop` removes. */
export async function startLake(): Promise<RunningLake> {
  const directory = await mkdtemp(join(tmpdir(), 'portrait-seed-'));
  const port = await freePort();
  const lake = spawn(join('node_modules', '.bin', 'node'), [join('sanity', 'lake', 'main.ts')], {
    env: { ...process.env, LAKE_PORT: String(port), LAKE_DIR: directory },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await ready(lake);
  const token = (await readFile(join(directory, 'token'), 'utf8')).trim();
  const visitor = createClient({
    projectId: 'portrait',
    dataset: 'production',
    apiHost: `http://127.0.0.1:${port}`,
    useProjectHostname: false,
    apiVersion: '2025-02-19',
    useCdn: false,
  });
  return {
    editor: visitor.withConfig({ token }),
    visitor,
    async stop() {
      const gone = lake.exitCode === null ? once(lake, 'exit') : undefined;
      lake.kill('SIGTERM');
      await gone;
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

async function ready(lake: ChildProcess): Promise<void> {
  if (!lake.stdout) throw new Error('The lake has no output to wait for.');
  for await (const line of createInterface({ input: lake.stdout })) {
    if (line.includes('lake ready')) {
      // Whatever it says later must not fill the pipe.
      lake.stdout.resume();
      return;
    }
  }
  throw new Error('The lake ended before it was ready.');
}
