import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** How Next's file-system cache writes. */
export interface FileWriter {
  writeFile(path: string, content: Parameters<typeof writeFile>[1]): Promise<void>;
  mkdir(path: string): Promise<void | string>;
}

/**
 * Writes a file whole or not at all, for its owner only. Next's own way leaves what has fitted on a full
 * disk, and what a killed process had written so far, and serves that as the page from then on. Where a file
 * is missing, Next renders the page again.
 */
export const privateWholeFiles: FileWriter = {
  async writeFile(path, content) {
    // A name of its own length: that of the file may be as long as the system allows.
    const temporary = join(dirname(path), `.${randomUUID()}`);
    try {
      await writeFile(temporary, content, { mode: 0o600 });
      await rename(temporary, path);
    } catch (error) {
      // An earlier file must not stay beside newer ones of the same page.
      for (const each of [temporary, path]) await rm(each, { force: true }).catch(() => undefined);
      throw error;
    }
  },
  mkdir: (path) => mkdir(path, { recursive: true, mode: 0o700 }),
};
