import { readFile } from 'node:fs/promises';

import type { Font } from 'satori';

/** The two voices of the pages: a serif for what is read, a sans for what is looked up. */
export interface CardFonts {
  readonly serif: Font[];
  readonly sans: Font[];
}

/**
 * Each file has some of the letters of its family, so each is a font of its own. The serif has no Greek and no Cyrillic.
 */
const serifParts = ['latin', 'latin-ext', 'vietnamese'];
const sansParts = [
  ...['latin', 'latin-ext', 'vietnamese'],
  ...['cyrillic', 'cyrillic-ext', 'greek', 'greek-ext'],
];
/** Signs of mathematics, and Greek letters among Latin ones: those of the pages, then those that KaTeX comes with. */
const symbolFiles = [
  '../../components/type/stix-symbols.woff2',
  'katex/dist/fonts/KaTeX_Main-Regular.woff2',
  'katex/dist/fonts/KaTeX_Math-Italic.woff2',
];

/** The fonts that pictures are drawn with, from their npm packages. */
export async function readFonts(): Promise<CardFonts> {
  const [serif, sans, symbols] = await Promise.all([
    Promise.all(serifParts.map((part) => fontsource('newsreader', part))),
    Promise.all(sansParts.map((part) => fontsource('inter', part))),
    Promise.all(symbolFiles.map((file, index) => font(`symbols-${index}`, file))),
  ]);
  return { serif: [...serif, ...symbols], sans: [...sans, ...symbols] };
}

function fontsource(family: string, part: string): Promise<Font> {
  const file = `@fontsource/${family}/files/${family}-${part}-400-normal.woff2`;
  return font(`${family}-${part}`, file);
}

async function font(name: string, file: string): Promise<Font> {
  return { name, weight: 400, style: 'normal', data: await readFile(resolved(file)) };
}

/**
 * The path of a file of a package, or beside this one. Node finds it while the site runs: the bundler would take the
 * place of an imported `createRequire`, and of `import.meta.resolve`, and knows no file whose name is computed.
 */
function resolved(file: string): string {
  return process
    .getBuiltinModule('node:module')
    .createRequire(import.meta.url)
    .resolve(file);
}
