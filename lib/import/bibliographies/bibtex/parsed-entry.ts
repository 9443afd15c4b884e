import { parse } from '@retorquere/bibtex-parser';
import { z } from 'zod';

import type { BibtexEntry, ValuePart } from './entry-syntax.ts';
import { readFields } from './read-fields.ts';
import { HiddenTex } from './hidden-tex.ts';

const creator = z.object({
  name: z.string().optional(),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
});
export type Creator = z.output<typeof creator>;

const fieldsSchema = z.record(
  z.string(),
  z.union([z.string(), z.array(z.string()), z.array(creator)]),
);
type Fields = z.output<typeof fieldsSchema>;

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
  /** Names of abbreviations that the file does not define. */
  readonly undefinedNames: readonly string[];
}

/** The file that an entry is read in. */
export interface EntryContext {
  readonly strings: ReadonlyMap<string, readonly ValuePart[]>;
  /** By key in small letters. */
  readonly byKey: ReadonlyMap<string, BibtexEntry>;
}

/** How deep entries may be parts of each other. */
const maxParents = 3;
const ownKey = 'portrait-entry';

/**
 * An entry, read by the parser of Better BibTeX: its TeX as Unicode, its names in parts.
 *
 * @throws Error when the parser cannot read it
 */
export function parsedEntry(entry: BibtexEntry, context: EntryContext): ParsedEntry {
  const hidden = new HiddenTex();
  const written = [entry, ...parentsOf(entry, context)].map((one, index) =>
    entryText(one, index === 0 ? ownKey : one.key, { context, hidden }),
  );
  const { entries, errors } = parse(written.join('\n'), {
    sentenceCase: false,
    english: false,
    caseProtection: false,
    unsupported: (_, tex) => commandText(tex),
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
    inherited: new Set(own.crossref?.inherited),
    undefinedNames: errors.flatMap(
      ({ error }) => /^Unresolved @string reference "(.*)"$/.exec(error)?.[1] ?? [],
    ),
  };
}

/** With what the parser does not take over: the date, and the title of a book whose entry has no `booktitle`. */
function withFieldsOfWhole(fields: Fields, parents: readonly Fields[]): Fields {
  const dated = parents.find(({ date, year }) => date ?? year);
  const whole = parents.find(({ booktitle, title }) => booktitle ?? title);
  const hasVenue = ['booktitle', 'journal', 'journaltitle', 'maintitle'].some(
    (name) => fields[name],
  );
  const { date, year, month, day, ...others } = fields;
  return {
    ...others,
    ...present((date ?? year) ? { date, year, month, day } : { ...pick(dated) }),
    ...(whole &&
      !hasVenue &&
      present({
        booktitle: whole.booktitle ?? whole.title,
        booksubtitle: whole.booktitle ? whole.booksubtitle : whole.subtitle,
      })),
  };
}

function pick(fields: Fields | undefined) {
  const { date, year, month, day } = fields ?? {};
  return { date, year, month, day };
}

function present(fields: Readonly<Record<string, Fields[string] | undefined>>): Fields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** The entries that an entry is a part of, from the nearest; cycles end. */
function parentsOf(entry: BibtexEntry, { byKey }: EntryContext): BibtexEntry[] {
  const parents: BibtexEntry[] = [];
  for (let one: BibtexEntry | undefined = entry; one && parents.length < maxParents;) {
    const key: string | undefined = wholeText(one.fields.get('crossref'))?.trim().toLowerCase();
    one = key === undefined ? undefined : byKey.get(key);
    if (one === undefined || one === entry || parents.includes(one)) break;
    parents.push(one);
  }
  return parents;
}

/** The text of a value without abbreviations. */
export function wholeText(value: readonly ValuePart[] | undefined): string | undefined {
  if (value === undefined || value.some(({ kind }) => kind === 'bare')) return undefined;
  return value.map((part) => (part.kind === 'text' ? part.source : '')).join('');
}

/** An entry in the syntax that the parser reads, with the fields of records only. */
function entryText(
  { type, fields }: BibtexEntry,
  key: string,
  { context, hidden }: { readonly context: EntryContext; readonly hidden: HiddenTex },
): string {
  const lines = [...fields].flatMap(([name, value]) => {
    if (!readFields.has(name)) return [];
    const parts = resolved(value, context.strings);
    return [`${name} = ${plainText(name, parts, hidden) ?? joined(parts, hidden)}`];
  });
  return `@${type}{${key},\n${lines.join(',\n')}\n}`;
}

/** Values can grow by abbreviations of abbreviations; no real one has so many parts. */
const maxParts = 1_000;
const maxValueLength = 500_000;

/** A value with what the file defines in place of its abbreviations. */
function resolved(
  value: readonly ValuePart[],
  strings: EntryContext['strings'],
  depth = 0,
): readonly ValuePart[] {
  if (depth > 4 || value.every(({ kind }) => kind === 'text')) return value.slice(0, maxParts);
  const parts = value.flatMap((part) => {
    const definition = part.kind === 'bare' ? strings.get(part.name.toLowerCase()) : undefined;
    return definition ?? [part];
  });
  const isWhole = parts.length === value.length && parts.every((part, at) => part === value[at]);
  return isWhole ? parts : resolved(parts.slice(0, maxParts), strings, depth + 1);
}

/** Most of a file is abstracts and titles without TeX, for which the parser would take most of the time. */
function plainText(
  name: string,
  [part, ...others]: readonly ValuePart[],
  hidden: HiddenTex,
): string | undefined {
  if (part?.kind !== 'text' || others.length > 0 || !/^(?:abstract|(?:sub)?title)$/.test(name))
    return undefined;
  const isPlain = !/[\\{}$~^%&#_<>"`]|--|''|,,/.test(part.source) && part.source.trim() !== '';
  return isPlain ? `{${hidden.whole(part.source.slice(0, maxValueLength))}}` : undefined;
}

/** Texts beside each other are one, since a formula can begin in one of them and end in the next. */
function joined(parts: readonly ValuePart[], hidden: HiddenTex): string {
  const written: string[] = [];
  let text: string | undefined;
  const finish = () => {
    if (text !== undefined) written.push(`{${hidden.hidden(text.slice(0, maxValueLength))}}`);
    text = undefined;
  };
  for (const part of parts) {
    if (part.kind === 'text') text = (text ?? '') + part.source;
    else {
      finish();
      const isName = /^[\p{L}\d+&;_:./-]+$/u.test(part.name);
      written.push(isName ? part.name : `{${hidden.hidden(part.name)}}`);
    }
  }
  finish();
  return written.length === 0 ? '{}' : written.join(' # ');
}

/** What commands that the parser does not know print; the others print nothing. */
function commandText(tex: string): string {
  if (/^\\hyphen/.test(tex)) return '-';
  if (/^\\(?:slash|fslash)/.test(tex)) return '/';
  return /^\\(?:textbar|vert)/.test(tex) ? '|' : '';
}

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
