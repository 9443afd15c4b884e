import { parse } from '@retorquere/bibtex-parser';

import { entryForParser } from './entry-for-parser.ts';
import type { BibtexEntry, EntryContext } from './entry-syntax.ts';
import { HiddenTex } from './hidden-tex.ts';
import { type Creator, type Fields, fieldsSchema } from './parsed-fields.ts';
import { parentsOf, withFieldsOfWhole } from './whole-of-entry.ts';

/** An entry with its TeX read, and with what it takes over from the entry that it is a part of. */
export interface ParsedEntry {
  readonly entry: BibtexEntry;
  /** The texts of a field; undefined where there is none. */
  text(name: string): string | undefined;
  /** A field as it is written, for addresses and identifiers. */
  verbatim(name: string): string | undefined;
  creators(name: string): readonly Creator[];
  /** Names of fields from the whole. */
  readonly inherited: ReadonlySet<string>;
  /** Commands of TeX that print nothing here, because nobody knows them. */
  readonly unknownCommands: readonly string[];
  /** Names of abbreviations that the file does not define. */
  readonly undefinedNames: readonly string[];
}

const ownKey = 'portrait-entry';

/**
 * An entry, read by the parser of Better BibTeX: its TeX as Unicode, its names in parts.
 *
 * @throws Error when the parser cannot read it
 */
export function parsedEntry(entry: BibtexEntry, context: EntryContext): ParsedEntry {
  const hidden = new HiddenTex();
  const unknownCommands: string[] = [];
  const written = [entry, ...parentsOf(entry, context)].map((one, index) =>
    entryForParser(one, index === 0 ? ownKey : one.key, { context, hidden }),
  );
  const { entries, errors } = parse(written.join('\n'), {
    sentenceCase: false,
    english: false,
    caseProtection: false,
    unsupported: (_, tex) => {
      const text = commandText(tex);
      if (text === undefined) unknownCommands.push(tex);
      return text ?? '';
    },
    removeOuterBraces: ['title', 'subtitle', 'booktitle', 'doi', 'url', 'eprint'],
  });
  const [own] = entries.filter(({ key, input }) => key === ownKey && input !== '');
  if (own === undefined) throw new Error(errors[0]?.error ?? 'The entry cannot be read');
  const parents = entries.filter((one) => one !== own && one.input !== '');
  const fields = withFieldsOfWhole(
    fieldsSchema.parse(own.fields),
    parents.map((parent) => fieldsSchema.parse(parent.fields)),
  );
  return {
    entry,
    text: (name) => textOf(fields, name, (text) => hidden.text(text)),
    verbatim: (name) => textOf(fields, name, (text) => verbatimText(hidden.verbatim(text))),
    creators: (name) => creatorsOf(fields, name, hidden),
    unknownCommands,
    inherited: new Set(own.crossref?.inherited),
    undefinedNames: errors.flatMap(
      ({ error }) => /^Unresolved @string reference "(.*)"$/.exec(error)?.[1] ?? [],
    ),
  };
}

/** What commands that the parser does not know print; undefined for those that nobody here knows. */
function commandText(tex: string): string | undefined {
  if (/^\\hyphen/.test(tex)) return '-';
  if (/^\\(?:slash|fslash)/.test(tex)) return '/';
  if (/^\\(?:textbar|vert)/.test(tex)) return '|';
  if (/^\\degree/.test(tex)) return '°';
  if (/^\\textquotesingle/.test(tex)) return "'";
  if (/^\\(?:[\s,;:]|quad|qquad|enspace|thinspace|space)/.test(tex)) return ' ';
  return silent.test(tex) ? '' : undefined;
}

/** Commands for the look and the sorting of texts, which print nothing themselves. */
const silent =
  /^\\(?:protect|xspace|bf|sf|rm|md|up|em|it|sl|tt|sc|cal|small|large|normalfont|upshape|rmfamily|sffamily|ttfamily|mdseries|textmd|textsf|textnormal|uppercase|lowercase|MakeUppercase|MakeLowercase|NoCaseChange|autocap|bgroup|egroup|newblock|allowbreak|nobreak|break|linebreak|newline|noindent|selectlanguage|foreignlanguage|mkbib\w*|[!/@])(?![A-Za-z])/;

function textOf(fields: Fields, name: string, read: (text: string) => string): string | undefined {
  const value = fields[name];
  if (value === undefined) return undefined;
  const texts = [value].flat().flatMap((one) => (typeof one === 'string' ? [one] : []));
  const text = texts.map(read).join(' and ');
  return text === '' ? undefined : text;
}

/** Addresses come with escapes for LaTeX from some programs, and in a command for them from people. */
function verbatimText(text: string): string {
  return text
    .replaceAll(/\\(?:url|href|path|nolinkurl)\s*\{([^{}]*)\}(?:\s*\{[^{}]*\})?/g, '$1')
    .replaceAll(/\{?\\textasciitilde(?:\{\})?\}?|\{\\~\{?\}?\}|\\~\{\}/g, '~')
    .replaceAll(/\{\\([_%&#$])\}|\\([_%&#$])/g, '$1$2')
    .replaceAll(/\{\}/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function creatorsOf(fields: Fields, name: string, hidden: HiddenTex): Creator[] {
  const value = fields[name];
  if (!Array.isArray(value)) return [];
  const read = (text: string | undefined) => text && hidden.text(text);
  return value.flatMap((one) =>
    typeof one === 'string'
      ? []
      : [
          {
            name: read(one.name),
            firstName: read(one.firstName),
            lastName: read(one.lastName),
            prefix: read(one.prefix),
            suffix: read(one.suffix),
          },
        ],
  );
}
