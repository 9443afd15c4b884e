import { execFileSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** The memory that a process has now, in MiB. */
export function memoryOf({ pid }: ChildProcess): number {
  const status = `/proc/${pid}/status`;
  const kibibytes = existsSync(status)
    ? /VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]
    : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(kibibytes) / 1024;
}

/** Looks often at what memory a process has, until it is stopped. */
export function watchMemory(child: ChildProcess): { stop(): number } {
  let most = 0;
  const looking = setInterval(() => (most = Math.max(most, memoryOf(child))), 25);
  return {
    stop() {
      clearInterval(looking);
      return most;
    },
  };
}
