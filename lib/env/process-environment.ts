import { type Environment, readEnvironment } from './environment.ts';

let parsed: Environment | undefined;

/**
 * The environment of this process, parsed once because it does not change while the process runs.
 *
 * @throws EnvironmentError as `readEnvironment`
 */
export function processEnvironment(): Environment {
  parsed ??= readEnvironment(process.env);
  return parsed;
}
