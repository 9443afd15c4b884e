import { chmodSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Everything in a folder, and the folder itself, as paths from it (`.`). */
function entriesOf(folder: string): string[] {
  return ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })];
}

/** What others than the owner may read, write or enter, with its mode: `{'lake.sqlite': '644'}`. */
export function openToOthers(folder: string): Record<string, string> {
  const open = entriesOf(folder).map((name) => [name, lstatSync(join(folder, name)).mode & 0o777]);
  return Object.fromEntries(
    open.flatMap(([name, mode]) =>
      Number(mode) & 0o077 ? [[name, Number(mode).toString(8)]] : [],
    ),
  );
}

/** The modes that everything had before: files 644, folders 755. */
export function openForAll(folder: string): void {
  for (const name of entriesOf(folder)) {
    const path = join(folder, name);
    chmodSync(path, lstatSync(path).isDirectory() ? 0o755 : 0o644);
  }
}
