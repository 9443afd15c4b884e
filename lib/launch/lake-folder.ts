import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { lakeSecretFiles } from '../env/secrets.ts';
import { errorCode } from './error-code.ts';
import { LaunchError } from './launch-error.ts';

/** Mode of a folder that only its owner may enter. */
export const privateFolder = 0o700;
/** The folder of the pages, in LAKE_DIR. */
export const pagesFolderName = 'pages';

/**
 * Makes LAKE_DIR if it does not exist, and checks that files can be written in it. Closes the folder of
 * the pages to other users; the lake closes its own files, and then LAKE_DIR.
 *
 * @throws LaunchError with one line that names the folder and the reason
 */
export async function prepareLakeFolder(dir: string): Promise<void> {
  const probe = join(dir, `.writable-${process.pid}`);
  try {
    await mkdir(dir, { recursive: true, mode: privateFolder });
    await writeFile(probe, '', { mode: 0o600 });
    await rm(probe);
    await chmod(join(dir, pagesFolderName), privateFolder).catch(ignoreMissing);
  } catch (cause) {
    const reason = errorCode(cause) ?? String(cause);
    throw new LaunchError(
      [`LAKE_DIR (${dir}) cannot be written (${reason}): set LAKE_DIR to a folder of yours.`],
      { cause },
    );
  }
}

/** An earlier version made it for all to read. */
function ignoreMissing(error: unknown): void {
  if (errorCode(error) !== 'ENOENT') throw error;
}

/** The secret that signs the lake's webhooks; made at the first start, readable by its owner only. */
export async function webhookSecretOf(dir: string): Promise<string> {
  const file = join(dir, lakeSecretFiles.webhookSecret);
  try {
    await writeFile(file, `${randomBytes(32).toString('base64url')}\n`, {
      mode: 0o600,
      flag: 'wx',
    });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  const secret = (await readFile(file, 'utf8')).trim();
  if (secret.length >= 32) return secret;
  // It was made by a start that was ended while it wrote.
  await rm(file);
  return webhookSecretOf(dir);
}

/** The token that may write to the lake. It exists once the lake has been ready. */
export async function lakeTokenOf(dir: string): Promise<string> {
  return (await readFile(join(dir, lakeSecretFiles.token), 'utf8')).trim();
}

/**
 * Identifies the content of this lake under this origin: pages of one lake or origin must not be
 * served as pages of another.
 */
export async function contentIdentity(dir: string, siteUrl: string): Promise<string> {
  return createHash('sha256')
    .update(`${await lakeTokenOf(dir)}\n${siteUrl}`)
    .digest('hex')
    .slice(0, 32);
}
