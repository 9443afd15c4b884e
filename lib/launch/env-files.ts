import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Reads `.env.local`, then `.env`, into `process.env`. A variable that is set already stays: the
 * command line wins over both, and `.env.local` over `.env`, as in Next.
 *
 * @param root the folder of the project
 */
export function loadEnvFiles(root: string): void {
  for (const name of ['.env.local', '.env']) {
    const file = join(root, name);
    if (existsSync(file)) process.loadEnvFile(file);
  }
}
