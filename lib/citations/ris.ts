import { type RisTags, risEntries } from './citation-js.ts';
import type { CslItem, CslName } from './csl.ts';
import { oneLine } from './one-line.ts';
import { pageRanges } from './pages.ts';
import { withParticle } from './record-names.ts';
import { withoutTexEscapes } from './tex-in-text.ts';

/** The order of the tags that readers expect; others follow (RIS, 2011: TY comes first and ER last). */
const order = 'TY AU TI C3 T2 J2 PY DA VL IS SP EP PB M3 AN DO UR L1 SN AB KW LA ID'.split(' ');

/** What Citation.js writes and is written here otherwise. */
const replaced = ['C2', 'C7', 'DA', 'DO', 'ID', 'PY', 'SE', 'SP'];

/**
 * A bibliography in RIS, in UTF-8.
 *
 * Citation.js makes the tags. It would cut a line after 70 characters, also within words, and readers would
 * put a space there, so the lines are made here; and it loses particles, links to files and the end of some DOIs,
 * and writes dates and ranges of pages in a way that other readers take for text.
 */
export function ris(items: readonly CslItem[]): string {
  const entries = risEntries(items.map(withWholeNames));
  return entries.map((tags, index) => entryText(tags, items[index])).join('');
}

function entryText(tags: RisTags, item: CslItem | undefined): string {
  const own = Object.entries(tags).flatMap(([tag, value]) =>
    [value].flat().flatMap((one) => (one ? [{ tag, value: oneLine(one) }] : [])),
  );
  const lines = [
    ...own.filter(({ tag, value }) => value !== '' && !isLeftOut(tag, item)),
    ...(item ? ownLines(item) : []),
  ].toSorted((a, b) => rank(a.tag) - rank(b.tag));
  return `${lines.map(({ tag, value }) => `${tag}  - ${value}\r\n`).join('')}ER  - \r\n\r\n`;
}

/** Whether a tag of Citation.js is written otherwise, or means something else to readers. */
function isLeftOut(tag: string, item: CslItem | undefined): boolean {
  if (replaced.includes(tag)) return true;
  // The language of a program is one of programming; a conference has no number; only journals have short titles.
  return (
    (tag === 'LA' && item?.type === 'software') ||
    (tag === 'M1' && item?.type === 'paper-conference') ||
    (tag === 'J2' && item?.type !== 'article-journal')
  );
}

function ownLines(item: CslItem): { tag: string; value: string }[] {
  const parts = item.issued?.['date-parts'][0];
  const [year, month, day] = parts ?? [];
  const [range = [], ...otherRanges] = pageRanges(item.page ?? '');
  const [start, end] = otherRanges.length === 0 ? range : [item.page];
  const lines: { tag: string; value: string | undefined }[] = [
    { tag: 'T2', value: secondTitle(item) },
    { tag: 'PY', value: year?.toString() },
    { tag: 'DA', value: year === undefined ? undefined : dateText([year, month, day]) },
    { tag: 'SP', value: start },
    { tag: 'EP', value: end },
    { tag: 'ID', value: item.id },
    { tag: 'L1', value: item.custom?.pdf },
    { tag: 'DO', value: item.DOI },
    { tag: 'AN', value: item.type === 'article' ? item.number : undefined },
  ];
  return lines.flatMap(({ tag, value }) => (value ? [{ tag, value: oneLine(value) }] : []));
}

/** What Citation.js does not write under the tag for the title of the whole. */
function secondTitle(item: CslItem): string | undefined {
  // The name of the conference; it has the proceedings under C3. Without a name, the proceedings are what is known.
  if (item.type === 'paper-conference') return item['event-title'] ?? item['container-title'];
  // RIS has no preprints: they are articles, of which the server is the journal.
  return item.type === 'article' ? item.publisher : undefined;
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
  if (literal !== undefined) return { literal: withoutComma(literal) };
  return {
    family: withoutComma(particle ? withParticle(particle, family ?? '') : (family ?? '')),
    // An empty place keeps a suffix from being read as the given name.
    ...((given ?? suffix) && { given: given === undefined ? ' ' : withoutComma(given) }),
    ...(suffix && { suffix: withoutComma(suffix) }),
  };
}

function withoutComma(text: string): string {
  return oneLine(text.replaceAll(',', ' '));
}
