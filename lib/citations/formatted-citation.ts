import type { Language } from '../i18n/languages.ts';
import { splitInlineMath } from '../tex/inline-math.ts';
import { bibliographyEntry } from './citation-js.ts';
import { cslItem, type CslItem } from './csl.ts';
import { oneLine } from './one-line.ts';
import { TextMask, withoutPrivateUse } from './text-mask.ts';
import type { WorkRecord } from './work-record.ts';

/** The styles of formatted citations that come with Citation.js and fit an institute of science. */
export const citationStyles = ['apa', 'vancouver'] as const;
export type CitationStyle = (typeof citationStyles)[number];

/** The French of CSL's locales is that of France: there is none of Canada among those of Citation.js. */
const locales: Record<Language, string> = { fr: 'fr-FR', en: 'en-US' };

/** A run of a formatted citation. Its text may have inline TeX between single dollars. */
export interface CitationRun {
  readonly text: string;
  readonly isItalic: boolean;
}

/** A work as an entry of a bibliography. */
export function formattedCitation(
  record: WorkRecord,
  style: CitationStyle,
  language: Language,
): CitationRun[] {
  const item = cslItem(record, language);
  const mask = new TextMask();
  const masked = maskedItem(item, mask);
  // APA puts "Retrieved" before the address of an undated work, and the day, which is not known, after it.
  const isWithoutDate = item.issued === undefined && item.DOI === undefined;
  const { URL: address, ...others } = masked;
  const isAppended = style === 'apa' && isWithoutDate && address !== undefined;
  const html = bibliographyEntry(isAppended ? others : masked, {
    style,
    language: locales[language],
  });
  const runs = runsOf(html);
  return [...runs, ...(isAppended ? [{ text: ` ${address}`, isItalic: false }] : [])].map(
    ({ text, isItalic }) => ({ text: mask.restored(text), isItalic }),
  );
}

/** The item without what the processor of CSL would read as markup, or change. */
function maskedItem(item: CslItem, mask: TextMask): CslItem {
  const { id, author, ...others } = item;
  return {
    ...others,
    ...Object.fromEntries(
      Object.entries(others).flatMap(([name, value]) =>
        typeof value === 'string' && name !== 'type' ? [[name, maskedText(value, mask)]] : [],
      ),
    ),
    id,
    title: maskedTitle(item.title, mask),
    ...(author && {
      author: author.map((name) =>
        Object.fromEntries(
          Object.entries(name).map(([part, text]) => [part, maskedText(text, mask)]),
        ),
      ),
    }),
  };
}

function maskedTitle(text: string, mask: TextMask): string {
  return splitInlineMath(oneLine(text))
    .map(({ kind, source }) =>
      kind === 'math' ? mask.hide(`$${source}$`) : withoutMarkup(source, mask),
    )
    .join('');
}

/** What looks like a tag, and the raised letters and digits, which would become elements. */
const markup =
  /<[^\s<>]*>?|[\u00aa\u00b2\u00b3\u00b9\u00ba\u02b0-\u02e4\u06e5\u06e6\u1d2c-\u1d6a\u2070-\u207f\u2120\u2122\u3192-\u319f]/g;

function maskedText(text: string, mask: TextMask): string {
  return withoutMarkup(oneLine(text), mask);
}

function withoutMarkup(text: string, mask: TextMask): string {
  return withoutPrivateUse(text).replaceAll(markup, (part) => mask.hide(part));
}

/** The entry without the elements around it and the number before it. */
function runsOf(html: string): CitationRun[] {
  const entry = /<div class="csl-right-inline">([\s\S]*?)<\/div>/.exec(html)?.[1];
  const content = entry ?? html.replaceAll(/<\/?div\b[^>]*>/g, '');
  return content
    .trim()
    .split(/(<\/?i>)/)
    .reduce<{ runs: CitationRun[]; isItalic: boolean }>(
      ({ runs, isItalic }, part) =>
        part === '<i>' || part === '</i>'
          ? { runs, isItalic: part === '<i>' }
          : { runs: part ? [...runs, { text: textOf(part), isItalic }] : runs, isItalic },
      { runs: [], isItalic: false },
    ).runs;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:#(\d+)|(\w+));/g, (entity, code: string | undefined, name: string) =>
      code === undefined ? (entities[name] ?? entity) : String.fromCodePoint(Number(code)),
    );
}
