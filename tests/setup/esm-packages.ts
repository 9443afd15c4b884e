import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Names of the installed packages that ship ECMAScript modules. Jest runs CommonJS, so these have
 * to be compiled before it can load them; the others are left as they are, which is much faster.
 * Read from the packages themselves, so that no list has to be kept when dependencies change.
 *
 * @param root the folder that holds `node_modules`
 */
export function esmPackages(root: string): string[] {
  const modules = join(root, 'node_modules');
  return readdirSync(modules, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .flatMap((entry) =>
      entry.name.startsWith('@')
        ? readdirSync(join(modules, entry.name)).map((name) => `${entry.name}/${name}`)
        : [entry.name],
    )
    .filter((name) => shipsModules(join(modules, name)));
}

/** Whether the package, or one nested in it, has `"type": "module"` or points to an `.mjs`. */
function shipsModules(folder: string): boolean {
  if (existsSync(join(folder, 'node_modules'))) return true;
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) return false;
  const text = readFileSync(manifest, 'utf8');
  return /"type":\s*"module"/.test(text) || /\.mjs"/.test(text);
}
