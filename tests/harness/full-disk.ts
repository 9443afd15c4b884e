import { execFileSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import { temporaryFolder } from './lake';

/** A disk that a test fills while a process works on it. */
export interface FullDisk {
  /** A folder on it. */
  readonly path: string;
  /** From now on the process gets no more room. */
  fill(pid: number): void;
  makeRoom(pid: number): void;
  remove(): void;
}

const bytes = 24 * 1024 * 1024;

/** A tmpfs: as real as a disk gets. */
function mountedDisk(): FullDisk {
  const { path, remove } = temporaryFolder();
  mount(path);
  const ballast = join(path, 'ballast');
  return {
    path,
    fill: () => fillWith(ballast),
    makeRoom: () => rmSync(ballast),
    remove() {
      execFileSync('umount', ['--lazy', path]);
      remove();
    },
  };
}

function mount(path: string): void {
  const options = `size=${bytes},mode=0700`;
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path], { stdio: 'ignore' });
}

/** Whether this user may mount a tmpfs: most may not. */
export function mayMount(): boolean {
  const { path, remove } = temporaryFolder();
  try {
    mount(path);
    execFileSync('umount', [path]);
    return true;
  } catch {
    return false;
  } finally {
    remove();
  }
}

function fillWith(path: string): void {
  const file = openSync(path, 'w', 0o600);
  try {
    for (let size = 1024 * 1024; size >= 1; size = size > 4096 ? size / 2 : 0) {
      const part = Buffer.alloc(size);
      while (hasWritten(file, part));
    }
  } finally {
    closeSync(file);
  }
}

function hasWritten(file: number, part: Buffer): boolean {
  try {
    return writeSync(file, part) > 0;
  } catch {
    return false;
  }
}

/** Where nothing may be mounted: the system lets the process write no more to files (EFBIG). */
function limitedProcess(): FullDisk {
  const { path, remove } = temporaryFolder();
  const limit = (pid: number, most: string) =>
    execFileSync('prlimit', [`--fsize=${most}:`, '--pid', String(pid)]);
  return {
    path,
    fill: (pid) => limit(pid, '0'),
    makeRoom: (pid) => limit(pid, 'unlimited'),
    remove,
  };
}

/** What this user may fill a disk with; a test that is left out says why in its name. */
export const fullDisks: readonly { readonly name: string; readonly make: () => FullDisk }[] = [
  { name: 'a process that may not write more', make: limitedProcess },
  { name: 'a tmpfs without room', make: mountedDisk },
];
