import { readFileSync } from 'node:fs';

/** Resident memory of processes in MiB; what they share is counted in each. Linux only. */
export function rssOf(pids: readonly number[]): number {
  const kibibytes = pids.map((pid) => {
    try {
      return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return kibibytes.reduce((total, each) => total + each, 0) / 1024;
}
