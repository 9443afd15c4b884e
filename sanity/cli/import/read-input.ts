import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';

import { decodedText } from '../../../lib/import/bibliographies/decoded-text.ts';
import { LaunchError } from '../../../lib/launch/launch-error.ts';

/** A file that is imported. */
export interface Input {
  /** What its batch is called. */
  readonly title: string;
  readonly text: string;
}

/**
 * The text of a file, in whatever encoding it is.
 *
 * @param file its path; `-` is standard input
 * @throws LaunchError when it cannot be read
 */
export async function readInput(file: string, say: (line: string) => void): Promise<Input> {
  const bytes = await (file === '-' ? buffer(process.stdin) : readFile(file)).catch(
    (error: unknown) => {
      throw new LaunchError([`${file} cannot be read: ${reasonOf(error)}.`]);
    },
  );
  const { text, encoding, isCertain } = decodedText(bytes);
  const title = file === '-' ? 'standard input' : basename(file);
  if (!isCertain) say(`${title} does not say its encoding; it is read as ${encoding}.`);
  return { title, text };
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES') return 'it may not be read';
  return String(code ?? error);
}
