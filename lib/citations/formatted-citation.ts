import type { Language } from '../i18n/languages.ts';
import { splitInlineMath } from '../tex/inline-math.ts';
import { bibliographyEntry } from './citation-js.ts';
import { cslItem } from './csl.ts';
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
  const html = bibliographyEntry(
    {
      ...item,
      title: mask.formulas(item.title),
      ...(item['container-title'] && { 'container-title': mask.markup(item['container-title']) }),
      ...(item.publisher && { publisher: mask.markup(item.publisher) }),
    },
    { style, language: locales[language] },
  );
  return runsOf(html).map(({ text, isItalic }) => ({ text: mask.restored(text), isItalic }));
}

/** Hides from the processor of CSL what it would read as markup, or change: formulas and angle brackets. */
class TextMask {
  readonly #hidden: string[] = [];

  formulas(text: string): string {
    return splitInlineMath(text)
      .map(({ kind, source }) =>
        kind === 'math' ? this.#hide(`$${source}$`) : this.markup(source),
      )
      .join('');
  }

  markup(text: string): string {
    return text.replaceAll(/[\ue000-\uf8ff]/g, '').replaceAll('<', () => this.#hide('<'));
  }

  restored(text: string): string {
    return text.replaceAll(
      /[\ue000-\uf8ff]/g,
      (sign) => this.#hidden[sign.charCodeAt(0) - 0xe000] ?? '',
    );
  }

  #hide(text: string): string {
    this.#hidden.push(text);
    return String.fromCharCode(0xe000 + this.#hidden.length - 1);
  }
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
