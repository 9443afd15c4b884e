import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createLake, type Lake } from '@/sanity/lake/create-lake';
import type { LakeLogger } from '@/sanity/lake/logger';
import type { LakeOptions } from '@/sanity/lake/options';
import { serve } from '@/sanity/lake/server';

export const silentLogger: LakeLogger = { info() {}, warn() {}, error() {} };

/** A lake that a test can reach over HTTP, in this process or in one of its own. */
export interface LakeEndpoint {
  readonly origin: string;
  /** The administrator's. */
  readonly token: string;
}

export interface RunningLake extends LakeEndpoint {
  readonly lake: Lake;
  stop(): Promise<void>;
}

export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'portrait-lake-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/**
 * Starts a lake in this process, on a free port.
 * @param options `directory`: a folder of the caller's, which `stop` leaves; otherwise the lake has one of its own
 */
export async function startLake(options: Partial<LakeOptions> = {}): Promise<RunningLake> {
  const folder = options.directory === undefined ? temporaryFolder() : undefined;
  const lake = createLake({
    directory: folder?.path ?? '',
    projectId: 'portrait',
    dataset: 'production',
    logger: silentLogger,
    ...options,
  });
  const server = await serve(lake, { port: 0, host: '127.0.0.1', logger: silentLogger });
  return {
    lake,
    origin: `http://127.0.0.1:${server.port}`,
    token: lake.token,
    async stop() {
      await server.close();
      folder?.remove();
    },
  };
}
