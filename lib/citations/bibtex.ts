import { bibtexName } from './bibtex-names.ts';
import { type BibtexEntry, bibtexEntries } from './citation-js.ts';
import type { CslItem, CslName } from './csl.ts';
import { oneLine } from './one-line.ts';
import { pageRanges } from './pages.ts';
import { hasBalancedBraces } from './tex-formula.ts';
import { escapedForLatex, latexOf, latexTitleOf } from './tex-in-text.ts';
import { TextMask } from './text-mask.ts';

type Dialect = 'bibtex' | 'biblatex';

/** The macros for months that every style of BibTeX knows. */
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * A bibliography in BibTeX or BibLaTeX, in UTF-8.
 *
 * Citation.js arranges the entries, but sees no text: it would read markup in it, put braces into formulas, and either
 * escape nothing or drop every letter without a command of TeX.
 */
export function bibtex(items: readonly CslItem[], dialect: Dialect): string {
  return items.map((item) => entryText(item, dialect)).join('\n');
}

function entryText(item: CslItem, dialect: Dialect): string {
  const mask = new TextMask();
  return bibtexEntries([masked(item, mask)], dialect)
    .map(({ type, label, properties }) => {
      const fields = { ...properties, ...ownFields(item, properties, dialect) };
      const lines = Object.entries(fields).flatMap(([name, value]) =>
        value ? [`  ${name} = {${mask.restored(value)}},\n`] : [],
      );
      const head = `@${typeOf(item, type, dialect)}{${label},\n`;
      return `${head}${lines.join('')}${dialect === 'bibtex' ? dateLines(item) : ''}}\n`;
    })
    .join('');
}

/** The type of an entry, where Citation.js has another one. */
function typeOf({ type }: CslItem, otherwise: string, dialect: Dialect): string {
  // Styles do not print the title of the book of an `inbook`.
  if (type === 'chapter') return 'incollection';
  // An `article` is in a journal.
  if (type === 'article') return dialect === 'bibtex' ? 'misc' : 'online';
  // The field `type` says what kind of thesis it is.
  return type === 'thesis' && dialect === 'bibtex' ? 'phdthesis' : otherwise;
}

/** Fields that Citation.js does not have or places otherwise; undefined for one that is left out. */
function ownFields(
  { type, issue, custom }: CslItem,
  { publisher, entrysubtype }: BibtexEntry['properties'],
  dialect: Dialect,
): Record<string, string | undefined> {
  const isBiblatex = dialect === 'biblatex';
  const isIssueName = isBiblatex && type === 'article-journal' && !/\d/.test(issue ?? '');
  const isInSeries = type === 'article-journal' || type === 'paper-conference';
  return {
    // The address again, and not as LaTeX.
    howpublished: undefined,
    month: undefined,
    ...(issue &&
      isInSeries && { [isIssueName ? 'issue' : 'number']: escapedForLatex(oneLine(issue)) }),
    ...(isBiblatex && type === 'thesis' && { entrysubtype: undefined, type: entrysubtype }),
    ...(isBiblatex && type === 'article' && { publisher: undefined, organization: publisher }),
    ...(custom?.eprint !== undefined && { eprint: custom.eprint, eprinttype: 'arxiv' }),
    ...(custom?.eprint !== undefined && !isBiblatex && { archiveprefix: 'arXiv' }),
  };
}

/** The month as a macro, which styles print in their language, and the day, of which only readers take notice. */
function dateLines({ issued }: CslItem): string {
  const [, month, day] = issued?.['date-parts'][0] ?? [];
  const macro = month === undefined ? undefined : months[month - 1];
  if (macro === undefined) return '';
  return `  month = ${macro},\n${day === undefined ? '' : `  day = {${day}},\n`}`;
}

/** Texts without formulas. */
const plain = [
  'container-title',
  'container-title-short',
  'event-title',
  'publisher',
  'genre',
  'number',
  'volume',
] as const satisfies readonly (keyof CslItem)[];

/** The item with a sign in the place of each text. */
function masked(item: CslItem, mask: TextMask): CslItem {
  const { author, page, keyword, abstract, DOI, URL } = item;
  const hidden = (latex: string) => mask.hide(latex);
  return {
    ...item,
    title: hidden(latexTitleOf(oneLine(item.title))),
    ...(author && { author: author.map((name) => hiddenName(bibtexName(name), mask)) }),
    ...Object.fromEntries(
      plain.flatMap((name) => {
        const text = item[name];
        return text === undefined ? [] : [[name, hidden(escapedForLatex(oneLine(text)))]];
      }),
    ),
    ...(abstract && { abstract: hidden(latexOf(oneLine(abstract))) }),
    ...(DOI && {
      DOI: hidden(hasBalancedBraces(DOI) ? verbatim(DOI) : withoutBraces(DOI)),
    }),
    ...(URL && { URL: hidden(withoutBraces(URL)) }),
    ...(page && { page: hidden(pagesText(page)) }),
    ...(keyword && {
      keyword: keyword
        .split(', ')
        .map((word) => hidden(escapedForLatex(oneLine(word))))
        .join(', '),
    }),
  };
}

/** Two hyphens are a dash in LaTeX. */
function pagesText(page: string): string {
  return pageRanges(oneLine(page))
    .map((range) => range.map(escapedForLatex).join('--'))
    .join(', ');
}

function hiddenName(name: CslName, mask: TextMask): CslName {
  return Object.fromEntries(Object.entries(name).map(([part, text]) => [part, mask.hide(text)]));
}

/** Addresses are not escaped, because commands for them read them as they are; a lone brace would end the field. */
function withoutBraces(address: string): string {
  return verbatim(address).replaceAll('{', '%7B').replaceAll('}', '%7D');
}

/**
 * An address without the signs of TeX that some readers count here too: the brace that ends the field is none for
 * them behind a backslash, and a lone dollar begins a formula.
 */
function verbatim(address: string): string {
  const text = address.toWellFormed().replaceAll('\\', '%5C');
  return text.split('$').length % 2 === 0 ? text.replaceAll('$', '%24') : text;
}
