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
];

/**
 * Makes a logger: one JSON object a line, `{"level":"info","time":"…","msg":"…",…}`, so that a
 * machine can read what a person can. Tokens and secrets are replaced by `[hidden]`, at the top of
 * the fields and one level down; of an error only what `describeError` takes is written.
 *
 * @param destination where lines go; standard output when left out
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
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** The logger of the site and its commands. */
export const log = createLog(logLevel(process.env));
