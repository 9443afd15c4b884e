import { type BibtexEntry, bibtexEntries } from './citation-js.ts';
import type { CslItem, CslName } from './csl.ts';
import { escapedForLatex, latexOf } from './tex-in-text.ts';

/** The macros for months that every style of BibTeX knows. */
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * A bibliography in BibTeX or BibLaTeX, in UTF-8.
 *
 * Citation.js makes the entries. It either escapes nothing or drops every letter without a command of TeX,
 * so texts are escaped before; and it has no field for arXiv.
 */
export function bibtex(items: readonly CslItem[], dialect: 'bibtex' | 'biblatex'): string {
  const entries = bibtexEntries(items.map(escaped), dialect);
  return entries.map((entry, index) => entryText(entry, items[index]?.custom)).join('\n');
}

function entryText({ type, label, properties }: BibtexEntry, custom: CslItem['custom']): string {
  const fields: Record<string, string> = {
    ...properties,
    ...(custom?.eprint !== undefined && { eprint: custom.eprint, eprinttype: 'arxiv' }),
    ...(custom?.eprint !== undefined && !('date' in properties) && { archiveprefix: 'arXiv' }),
  };
  const lines = Object.entries(fields).map(
    ([name, value]) => `  ${name} = ${valueText(name, value)},\n`,
  );
  return `@${type}{${label},\n${lines.join('')}}\n`;
}

function valueText(name: string, value: string): string {
  const month = name === 'month' ? months[Number(value) - 1] : undefined;
  if (month !== undefined) return month;
  const text = value.replaceAll(maskedAngle, '<');
  return `{${name === 'url' || name === 'doi' ? withoutBraces(text) : text}}`;
}

/** Addresses are not escaped, because commands for them read them as they are; a lone brace would end the field. */
function withoutBraces(address: string): string {
  return address.replaceAll('{', '%7B').replaceAll('}', '%7D');
}

/** Citation.js reads `<i>` and its like as markup; a text of ours has none. */
const maskedAngle = '\ue000';

function escaped(item: CslItem): CslItem {
  const withFormulas = (value: string) => latexOf(asLine(value));
  const plain = (value: string) => escapedForLatex(asLine(value));
  return {
    ...item,
    ...(item.author && { author: item.author.map(escapedName) }),
    ...changed(
      item,
      ['title', 'abstract', 'container-title', 'container-title-short', 'event-title'],
      withFormulas,
    ),
    ...changed(item, ['keyword', 'publisher', 'genre', 'number', 'volume', 'issue', 'page'], plain),
  };
}

/** " and " separates names, and a comma the parts of one. */
function escapedName(name: CslName): CslName {
  if (name.literal !== undefined) return { family: escapedForLatex(asLine(name.literal)) };
  return changed(name, ['family', 'given', 'non-dropping-particle', 'suffix'], (value) => {
    const text = escapedForLatex(asLine(value));
    return /,|\band\b/i.test(text) ? `{${text}}` : text;
  });
}

/** Those of the fields that are there, changed. */
function changed<Name extends string>(
  fields: Readonly<Partial<Record<Name, string>>>,
  names: readonly Name[],
  change: (value: string) => string,
): Partial<Record<Name, string>> {
  const result: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = fields[name];
    if (value !== undefined) result[name] = change(value);
  }
  return result;
}

function asLine(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\s\p{Cc}\p{Co}]+/gu, ' ')
    .trim()
    .replaceAll('<', maskedAngle);
}
