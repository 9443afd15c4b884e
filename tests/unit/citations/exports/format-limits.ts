import type { CslItem, CslName } from '@/lib/citations/csl';
import { oneLine } from '@/lib/citations/one-line';
import { withParticle } from '@/lib/citations/record-names';
import { withoutTexEscapes } from '@/lib/citations/tex-in-text';
import { splitInlineMath } from '@/lib/tex/inline-math';

import type { Format } from './formats';
import type { ReadItem } from './read-back';

/**
 * What Citation.js reads back of an item, given what a format cannot say and what this reader does. Here is
 * the whole list; anything else that changes is a fault of the writer.
 */
export function expectedOf(item: CslItem, format: Format): ReadItem {
  return limits[format](fieldsOf(item));
}

/** Titles and abstracts with formulas: the reader makes letters and elements of them (`$O(n^2)$`: `O(n²⁾`). */
export function hasFormula(text: string): boolean {
  return splitInlineMath(text).some(({ kind }) => kind === 'math');
}

const limits: Readonly<Record<Format, (item: ReadItem) => ReadItem>> = {
  'CSL-JSON': (item) => item,
  BibTeX: (item) => ({
    ...onOneLine(item),
    ...ofTex(item),
    // No fields for them.
    abstract: undefined,
    keyword: undefined,
    // Preprints, data sets and software are `misc`.
    type: ['article', 'dataset', 'software'].includes(item.type) ? 'document' : item.type,
  }),
  BibLaTeX: (item) => ({
    ...onOneLine(item),
    ...ofTex(item),
    // The manual has preprints under `online`.
    type: item.type === 'article' ? 'webpage' : item.type,
  }),
  RIS: (item) => ({
    ...onOneLine(item),
    author: item.author?.map(risName),
    // No type for preprints: they are articles of the server.
    ...(item.type === 'article' && {
      type: 'article-journal',
      'container-title': item.publisher,
      publisher: undefined,
    }),
    // The reader takes the year alone for these types; the lines have the whole date.
    ...(['chapter', 'software'].includes(item.type) && {
      issued: item.issued && { 'date-parts': [item.issued['date-parts'][0]?.slice(0, 1) ?? []] },
    }),
  }),
};

function ofTex({ author, DOI, URL }: ReadItem): Partial<ReadItem> {
  return {
    // A name in one part is a family name.
    author: author?.map(({ literal, ...parts }) =>
      literal === undefined ? bibtexName(parts) : { family: literal },
    ),
    // Alone they would end the field or begin a formula; in an address there is another way to write them.
    DOI: DOI?.replaceAll('$', '%24'),
    URL: URL?.replaceAll(/[\\{}$]/g, encodeURIComponent),
  };
}

/** A particle is in small letters, and a space follows it; another one is a part of the family name. */
function bibtexName(name: Readonly<Record<string, string>>): Record<string, string> {
  const { 'non-dropping-particle': particle = '', family = '', ...others } = name;
  const isApart = particle === '' || /^\p{Ll}.*[^'’-]$/u.test(particle);
  return isApart ? name : { ...others, family: withParticle(particle, family) };
}

/** RIS has "family, given, suffix": a particle is in the family name, and no part has a comma. */
function risName(name: Readonly<Record<string, string>>): Record<string, string> {
  const { family, given, suffix, literal, 'non-dropping-particle': particle } = name;
  // The reader takes a single word for a family name.
  if (literal !== undefined) {
    const text = withoutComma(literal);
    return text.includes(' ') ? { literal: text } : { family: text };
  }
  return {
    family: withoutComma(
      particle === undefined ? (family ?? '') : withParticle(particle, family ?? ''),
    ),
    ...(given !== undefined && { given }),
    ...(suffix !== undefined && { given: given ?? '', suffix }),
  };
}

function withoutComma(text: string): string {
  return oneLine(text.replaceAll(',', ' '));
}

/** Values of BibTeX and RIS are lines. The reader puts no space behind the comma between keywords. */
function onOneLine(item: ReadItem): ReadItem {
  return {
    ...item,
    title: item.title && oneLine(item.title),
    abstract: item.abstract && oneLine(item.abstract),
    keyword: item.keyword?.replaceAll(', ', ','),
  };
}

function fieldsOf(item: CslItem): ReadItem {
  const { id, type, title, author, issued, publisher, volume, issue, page, DOI, URL } = item;
  return {
    ...{ id, type, issued, publisher, volume, issue, page, DOI, URL, keyword: item.keyword },
    'container-title': item['container-title'],
    title: withoutTexEscapes(title.toWellFormed()),
    abstract: item.abstract && withoutTexEscapes(item.abstract.toWellFormed()),
    author: author?.map(partsOf),
  };
}

function partsOf(name: CslName): Record<string, string> {
  return Object.fromEntries(Object.entries(name));
}
