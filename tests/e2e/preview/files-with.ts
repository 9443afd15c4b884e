import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The files below a folder whose name or bytes contain one of these texts.
 *
 * @param dir need not exist
 */
export async function filesWith(dir: string, texts: readonly string[]): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  const found: string[] = [];
  for (const { parentPath, name } of files) {
    const file = join(parentPath, name);
    // A page that is being replaced may not exist.
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    if (texts.some((text) => name.includes(text) || bytes.includes(text))) found.push(file);
  }
  return found;
}
