/** A bibliography of any size, made from the entries of real ones under other keys, titles and identifiers. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type {
  BibtexEntry,
  ValuePart,
} from '../../../lib/import/bibliographies/bibtex/entry-syntax.ts';
import { bibtexFile } from '../../../lib/import/bibliographies/bibtex/file-syntax.ts';
import { decodedText } from '../../../lib/import/bibliographies/decoded-text.ts';

type Fields = Readonly<Record<string, string>>;
interface WrittenEntry {
  readonly type: string;
  readonly fields: Fields;
}

/** Whatever leads to another entry would lead to the same one from every copy. */
const left = ['crossref', 'xdata', 'related', 'ids', 'file', 'isbn', 'issn'];

/** @param folder with files of BibTeX */
export function bibliography(folder: string, count: number): string {
  const entries = entriesIn(folder);
  const words = entries.flatMap(({ fields }) => plainWords(fields['title'] ?? ''));
  const random = generator(13);
  const title = () =>
    Array.from({ length: 5 + random(6) }, () => words[random(words.length)]).join(' ');
  return Array.from({ length: count }, (_, n) => {
    const entry = entries[n % entries.length];
    return entry === undefined ? '' : copyOf(entry, n, title());
  }).join('\n\n');
}

function entriesIn(folder: string): WrittenEntry[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.bib'));
  return files.toSorted().flatMap((name) => {
    const { text } = decodedText(readFileSync(join(folder, name)));
    const { entries, strings } = bibtexFile(text, 1_000);
    return entries
      .map((entry) => ({ type: entry.type, fields: fieldsOf(entry, strings) }))
      .filter(({ fields }) => fields['title'] && (fields['author'] || fields['editor']));
  });
}

function fieldsOf(
  { fields }: BibtexEntry,
  strings: ReadonlyMap<string, readonly ValuePart[]>,
): Fields {
  const text = (parts: readonly ValuePart[]): string =>
    parts
      .map((part) =>
        part.kind === 'text' ? part.source : text(strings.get(part.name) ?? []) || part.name,
      )
      .join('');
  return Object.fromEntries([...fields].map(([name, parts]) => [name, text(parts)]));
}

function copyOf({ type, fields }: WrittenEntry, n: number, title: string): string {
  const changed: Fields = {
    ...fields,
    title,
    ...(fields['doi'] && { doi: `10.5555/bench.${n}` }),
    ...(fields['eprint'] && { eprint: `${2001 + (n % 12)}.${String(10_000 + n)}` }),
    ...(fields['url'] && { url: `https://example.org/works/${n}` }),
  };
  const lines = Object.entries(changed)
    .filter(([name, value]) => !left.includes(name) && isBalanced(value))
    .map(([name, value]) => `  ${name} = {${value}}`);
  return `@${type}{bench${n},\n${lines.join(',\n')}\n}`;
}

function plainWords(title: string): string[] {
  return title.split(/\s+/).filter((word) => /^[\p{L}-]+$/u.test(word));
}

function isBalanced(value: string): boolean {
  return value.split('{').length === value.split('}').length;
}

/** Numbers that look random, the same in each run (a linear congruential generator, Numerical Recipes). */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * below);
  };
}
