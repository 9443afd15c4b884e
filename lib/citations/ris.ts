import { type RisTags, risEntries } from './citation-js.ts';
import type { CslItem, CslName } from './csl.ts';
import { withoutTexEscapes } from './tex-in-text.ts';

/** The order of the tags that readers expect; others follow (RIS, 2011: TY comes first and ER last). */
const order = 'TY AU TI C3 T2 J2 PY DA VL IS SP EP PB M3 DO UR L1 SN AB KW LA ID'.split(' ');

/** What Citation.js writes and is written here otherwise. */
const replaced = ['C2', 'C7', 'DA', 'ID', 'PY', 'SP'];

/**
 * A bibliography in RIS, in UTF-8.
 *
 * Citation.js makes the tags. It would cut a line after 70 characters, also within words, and readers would
 * put a space there, so the lines are made here; and it loses particles and links to files, and writes dates and
 * ranges of pages in a way that other readers take for text.
 */
export function ris(items: readonly CslItem[]): string {
  const entries = risEntries(items.map(withWholeNames));
  return entries.map((tags, index) => entryText(tags, items[index])).join('');
}

function entryText(tags: RisTags, item: CslItem | undefined): string {
  const own = Object.entries(tags).flatMap(([tag, value]) =>
    [value].flat().flatMap((one) => (one ? [{ tag, value: one }] : [])),
  );
  const lines = [
    ...own.filter(({ tag }) => !replaced.includes(tag)),
    ...(item ? ownLines(item) : []),
  ].toSorted((a, b) => rank(a.tag) - rank(b.tag));
  return `${lines.map(({ tag, value }) => `${tag}  - ${asLine(value)}\r\n`).join('')}ER  - \r\n\r\n`;
}

function ownLines(item: CslItem): { tag: string; value: string }[] {
  const parts = item.issued?.['date-parts'][0];
  const [year, month, day] = parts ?? [];
  const [start, end] = item.page?.split('-') ?? [];
  const isRange = item.page !== undefined && /^[^-,]+-[^-,]+$/.test(item.page);
  const lines: { tag: string; value: string | undefined }[] = [
    // The name of the conference, for which readers take the title of the book too.
    {
      tag: 'T2',
      value:
        item.type === 'paper-conference' && item['event-title'] === undefined
          ? item['container-title']
          : undefined,
    },
    { tag: 'PY', value: year?.toString() },
    { tag: 'DA', value: year === undefined ? undefined : dateText([year, month, day]) },
    { tag: 'SP', value: isRange ? start : item.page },
    { tag: 'EP', value: isRange ? end : undefined },
    { tag: 'ID', value: item.id },
    { tag: 'L1', value: item.custom?.pdf },
    { tag: 'M3', value: item.type === 'article' ? item.number : undefined },
  ];
  return lines.flatMap(({ tag, value }) => (value ? [{ tag, value }] : []));
}

/** `YYYY/MM/DD/other`; what is not known is empty. */
function dateText(parts: readonly (number | undefined)[]): string {
  const [year, ...others] = parts;
  return `${year}/${others.map((part) => (part === undefined ? '' : String(part).padStart(2, '0'))).join('/')}/`;
}

function rank(tag: string): number {
  const place = order.indexOf(tag);
  return place === -1 ? order.length : place;
}

/** Texts as they are read, and names in the three parts that RIS has: a particle belongs to the family name. */
function withWholeNames(item: CslItem): CslItem {
  const { author, abstract, keyword } = item;
  return {
    ...item,
    title: withoutTexEscapes(item.title),
    ...(abstract && { abstract: withoutTexEscapes(abstract) }),
    ...(keyword && { keyword: keyword.replaceAll(', ', ',') }),
    ...(author && { author: author.map(wholeName) }),
  };
}

/** A comma separates the parts of a name. */
function wholeName(name: CslName): CslName {
  const { literal, family, given, suffix, 'non-dropping-particle': particle } = name;
  if (literal !== undefined) return { literal: literal.replaceAll(',', ' ') };
  const withoutComma = (text: string) => text.replaceAll(',', ' ');
  return {
    family: withoutComma([particle, family].filter(Boolean).join(' ')),
    ...(given && { given: withoutComma(given) }),
    ...(suffix && { suffix: withoutComma(suffix) }),
  };
}

/** A line that began with a tag would be read as one. */
function asLine(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
