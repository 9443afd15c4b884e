import { environmentVariables } from './variables.ts';

const level = environmentVariables.shape.LOG_LEVEL;

/**
 * The level in LOG_LEVEL. The site does not start with an invalid value; a logger made elsewhere (a
 * test, a script) must not fail for it, and logs as if it were absent.
 */
export function logLevel(
  env: Readonly<Record<string, string | undefined>>,
): 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent' {
  return level.safeParse(env['LOG_LEVEL'] || undefined).data ?? 'info';
}
