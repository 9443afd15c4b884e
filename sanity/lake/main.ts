#!/usr/bin/env node
import { createLake, type Lake } from './create-lake.ts';
import { jsonLogger } from './logger.ts';
import { serve, type LakeServer } from './server.ts';
import { readSettings, SettingsError, type LakeSettings } from './settings.ts';
import { StoreUnavailableError } from './store/database.ts';
import { codeOf } from './system-error.ts';

// What this process writes is for its own user: drafts, sessions, uploads.
process.umask(0o077);

// The reader of the log may go away (a pager, a killed launcher). The lake goes on without a log.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
const logger = jsonLogger((line) => void process.stdout.write(line));

function sentence(error: unknown, settings: LakeSettings | undefined): string {
  if (error instanceof SettingsError || error instanceof StoreUnavailableError)
    return error.message;
  const code = codeOf(error);
  const port = settings?.port ?? 0;
  if (code === 'EADDRINUSE') {
    return `Port ${port} is in use. Stop what listens there, or set LAKE_PORT to another port.`;
  }
  if (code === 'EACCES')
    return `Port ${port} may not be used by this user. Set LAKE_PORT above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `${settings?.host ?? ''} is no address of this machine. Set LAKE_HOST to one that is, such as 127.0.0.1.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function start(): Promise<LakeServer> {
  let settings: LakeSettings | undefined;
  let lake: Lake | undefined;
  try {
    settings = readSettings(process.env);
    const { port, ...chosen } = settings;
    const { directory, host, projectId, dataset } = chosen;
    lake = createLake({ ...chosen, logger });
    const server = await serve(lake, { port, host, logger });
    logger.info({ host, port: server.port, directory, projectId, dataset }, 'lake ready');
    if (!settings.localSignIn && lake.access.people().length === 1) {
      logger.warn(
        { directory },
        'nobody can sign in yet: make an editor with `npm run editor -- add NAME`',
      );
    }
    return server;
  } catch (error) {
    await lake?.close();
    process.stderr.write(`lake: ${sentence(error, settings)}\n`);
    process.exit(1);
  }
}

const server = await start();

let isStopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (isStopping) return;
    isStopping = true;
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`lake: ${sentence(error, undefined)}\n`);
        process.exit(1);
      },
    );
  });
}
