import pino, { type DestinationStream, type Logger } from 'pino';

import { logLevel } from '../env/log-level.ts';
import { describeError } from './describe-error.ts';

const hidden = [
  'token',
  'secret',
  'password',
  'authorization',
  'cookie',
  'webhookSecret',
  'readToken',
  'writeToken',
];

/**
 * Makes a logger. It writes one JSON object per line, `{"level":"info","time":"…","msg":"…",…}`, for
 * people and machines. Tokens and secrets are replaced by `[hidden]`, among the fields and one level
 * below. Of an error it writes what `describeError` picks.
 *
 * @param destination of the lines; standard output by default
 */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: describeError, error: describeError },
    redact: { paths: hidden.flatMap((name) => [name, `*.${name}`]), censor: '[hidden]' },
  };
  // Not pino's own writer, which blocks the process for ever when the log is a file on a full disk.
  return pino(options, destination ?? process.stdout);
}

/** The logger of the site and its commands. */
export const log = createLog(logLevel(process.env));
