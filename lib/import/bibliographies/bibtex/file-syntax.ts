import type { ReadingProblem } from '../../source-record.ts';
import { problemOf } from '../losses.ts';
import { EntryReader, SyntaxDamage, type WrittenField } from './entry-reader.ts';
import type { BibtexEntry, ValuePart } from './entry-syntax.ts';
import { closingBrace } from './value-end.ts';

/** What a file of BibTeX holds. */
export interface BibtexFile {
  readonly entries: readonly BibtexEntry[];
  /** The values of `@string`, by name in small letters. */
  readonly strings: ReadonlyMap<string, readonly ValuePart[]>;
  readonly problems: readonly ReadingProblem[];
  /** Whether there are more entries than are read. */
  readonly isCut: boolean;
}

const head = /@\s{0,9}(\p{L}[\p{L}\d_+-]{0,50})\s{0,9}([{(])/gu;

/** A line that begins an entry with its key. No value goes on over it, so that an entry without an end costs only itself. */
const lineHead =
  /^[ \t]*@[ \t]*(?:(?:string|preamble|comment)\s{0,9}[{(]|\p{L}[\p{L}\d_+-]{0,50}\s{0,9}[{(]\s{0,9}[^\s,={}()"#%]{1,500}\s{0,9},)/gimu;

/**
 * The entries of a file as they are written; what stands between them is a comment. It takes a time in proportion to
 * the length of the text.
 *
 * @param maxEntries after which reading stops
 */
export function bibtexFile(text: string, maxEntries: number): BibtexFile {
  const entries: BibtexEntry[] = [];
  const strings = new Map<string, readonly ValuePart[]>();
  const problems: ReadingProblem[] = [];
  const limits = new Limits(text);
  const lines = new LineCounter(text);
  let hasOpenComment = false;
  let at = 0;
  for (let found = headFrom(text, at); found; found = headFrom(text, at)) {
    const { type, start, place, close } = found;
    if (entries.length >= maxEntries) return { entries, strings, problems, isCut: true };
    const limit = limits.after(place);
    if (isCommentedOut(text, at, place)) at = lineEnd(text, place);
    else if (type === 'comment') {
      const end: number | undefined = hasOpenComment
        ? undefined
        : closingBrace(text, start - 1, text.length);
      hasOpenComment ||= end === undefined;
      at = end === undefined ? start : end + 1;
    } else if (type === 'preamble') {
      const end: number | undefined =
        close === '}' ? closingBrace(text, start - 1, limit) : undefined;
      at = end === undefined ? start : end + 1;
    } else {
      const line = lines.at(place);
      const reader = new EntryReader(text, { start, limit, close });
      const name = { key: '' };
      try {
        if (type === 'string') addString(reader, strings);
        else {
          name.key = reader.key();
          entries.push({ type, key: name.key, line, ...fieldsOf(reader.fields()) });
        }
        at = reader.position;
      } catch (error) {
        if (!(error instanceof SyntaxDamage)) throw error;
        const where = name.key === '' ? `line ${line}` : `entry ${name.key}`;
        problems.push(problemOf('bibtex', 'damaged', { where, detail: error.message }));
        at = Math.max(limit, start);
      }
    }
  }
  return { entries, strings, problems, isCut: false };
}

function addString(reader: EntryReader, strings: Map<string, readonly ValuePart[]>): void {
  const { name, value } = reader.field();
  strings.set(name, value);
  reader.closes();
}

function fieldsOf(written: readonly WrittenField[]): Pick<BibtexEntry, 'fields' | 'repeated'> {
  const fields = new Map<string, readonly ValuePart[]>();
  const repeated = new Set<string>();
  for (const { name, value } of written) {
    const first = fields.get(name);
    if (first === undefined) fields.set(name, value);
    else if (JSON.stringify(first) !== JSON.stringify(value)) repeated.add(name);
  }
  return { fields, repeated: [...repeated] };
}

function headFrom(text: string, at: number) {
  head.lastIndex = at;
  const found = head.exec(text);
  if (found === null) return undefined;
  const [whole, type = '', open] = found;
  return {
    type: type.toLowerCase(),
    place: found.index,
    start: found.index + whole.length,
    close: open === '(' ? ')' : '}',
  };
}

/** Whether a percent sign stands before the entry on its line, which is a comment then to all who write so. */
function isCommentedOut(text: string, from: number, place: number): boolean {
  const before = text.slice(from, place);
  return before.slice(before.lastIndexOf('\n') + 1).includes('%');
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/** Where entries that begin lines do begin, asked for from left to right. */
class Limits {
  readonly #starts: number[];
  readonly #end: number;
  #next = 0;

  constructor(text: string) {
    this.#starts = [...text.matchAll(lineHead)].map(({ index }) => index);
    this.#end = text.length;
  }

  /** The first one behind a place. */
  after(place: number): number {
    while ((this.#starts[this.#next] ?? this.#end) <= place && this.#next < this.#starts.length) {
      this.#next += 1;
    }
    return this.#starts[this.#next] ?? this.#end;
  }
}

/** The number of the line of a place, asked for from left to right. */
class LineCounter {
  readonly #text: string;
  #line = 1;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  at(place: number): number {
    for (let feed = this.#text.indexOf('\n', this.#at); feed !== -1 && feed < place;) {
      this.#line += 1;
      this.#at = feed + 1;
      feed = this.#text.indexOf('\n', this.#at);
    }
    return this.#line;
  }
}
