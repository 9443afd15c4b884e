import { ProcessGroups } from '../../lib/launch/process-group.ts';
import { projectRoot } from '../../lib/launch/project-root.ts';

/** How a script ended, and its output. */
export interface Run {
  readonly ok: boolean;
  readonly output: string;
}

/** A test that hangs must not hang the command. */
const limit = 20 * 60_000;

/** The running processes, which end with the command when it is interrupted. */
export const running = new ProcessGroups();

/**
 * Runs a script of an installed package to its end.
 *
 * @param script path from the project's folder, then its arguments
 * @param env variables on top of this process's
 */
export async function runNode(
  [script, ...args]: readonly [string, ...string[]],
  env: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const lines: string[] = [];
  const child = running.start({
    args: [`${projectRoot}/${script}`, ...args],
    cwd: projectRoot,
    env: { ...process.env, ...env },
    onLine: (line) => lines.push(line),
  });
  const tooLong = setTimeout(() => {
    lines.push(`Ended because it took longer than ${limit / 60_000} minutes.`);
    void child.stop();
  }, limit);
  const end = await child.ended;
  clearTimeout(tooLong);
  await child.stop();
  await child.closed;
  return { ok: end === 0, output: lines.join('\n') };
}
