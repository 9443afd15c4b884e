import type { ReadingProblem } from '../../source-record.ts';
import { problemOf } from '../losses.ts';
import { EntryReader, SyntaxDamage, type WrittenField } from './entry-reader.ts';
import type { BibtexEntry, ValuePart } from './entry-syntax.ts';
import { Limits, LineCounter } from './file-positions.ts';
import { type BraceCounting, closingBrace } from './value-end.ts';

/** What a file of BibTeX holds. */
export interface BibtexFile {
  readonly entries: readonly BibtexEntry[];
  /** The values of `@string`, by name in small letters. */
  readonly strings: ReadonlyMap<string, readonly ValuePart[]>;
  readonly problems: readonly ReadingProblem[];
  /** Whether there are more entries than are read. */
  readonly isCut: boolean;
}

/**
 * The entries of a file as they are written; what stands between them is a comment. It takes a time in proportion to
 * the length of the text.
 *
 * @param maxEntries read or damaged, after which reading stops
 */
export function bibtexFile(text: string, maxEntries: number): BibtexFile {
  const entries: BibtexEntry[] = [];
  const strings = new Map<string, readonly ValuePart[]>();
  const problems: ReadingProblem[] = [];
  const limits = new Limits(text);
  const lines = new LineCounter(text);
  const comments = new Comments(text);
  let at = 0;
  for (let head = headFrom(text, at); head; head = headFrom(text, at)) {
    const { type, place } = head;
    const bounds = { limit: limits.after(place), line: lines.at(place) };
    if (entries.length + problems.length >= maxEntries)
      return { entries, strings, problems, isCut: true };
    if (isCommentedOut(text, at, place)) at = lineEnd(text, place);
    else if (type === 'comment') at = comments.endFrom(head, text.length);
    else if (type === 'preamble') at = comments.endFrom(head, bounds.limit);
    else {
      const read = whatIsAt(text, head, bounds);
      if (read.entry) entries.push(read.entry);
      if (read.string) strings.set(read.string.name, read.string.value);
      if (read.problem) problems.push(read.problem);
      at = read.end;
    }
  }
  return { entries, strings, problems, isCut: false };
}

interface Head {
  readonly type: string;
  readonly place: number;
  /** Behind the opening bracket. */
  readonly start: number;
  readonly close: string;
}

interface ReadPart {
  readonly entry?: BibtexEntry;
  readonly string?: WrittenField;
  readonly problem?: ReadingProblem;
  readonly end: number;
}

/** The entry or the abbreviation behind a head; a problem when it has no end, in whichever way braces are counted. */
function whatIsAt(
  text: string,
  head: Head,
  { limit, line }: { readonly limit: number; readonly line: number },
): ReadPart {
  const { type, start, close } = head;
  let key = '';
  const read = (counting: BraceCounting): ReadPart => {
    const reader = new EntryReader(text, { start, limit, close, counting });
    if (type === 'string') {
      const string = reader.field();
      reader.closes();
      return { string, end: reader.position };
    }
    key = reader.key();
    const fields = fieldsOf(reader.fields());
    return { entry: { type, key, line, ...fields }, end: reader.position };
  };
  const damage = attempted(() => read('unescaped'));
  if (!(damage instanceof SyntaxDamage)) return damage;
  const second = attempted(() => read('all'));
  if (!(second instanceof SyntaxDamage)) return second;
  const where = key === '' ? `line ${line}` : `entry ${key}`;
  const problem = problemOf('bibtex', 'damaged', { where, detail: damage.message });
  return { problem, end: Math.max(limit, start) };
}

function attempted<T>(read: () => T): T | SyntaxDamage {
  try {
    return read();
  } catch (error) {
    if (error instanceof SyntaxDamage) return error;
    throw error;
  }
}

/** Comments, in braces most often; an open one says nothing about where it ends. */
class Comments {
  readonly #text: string;
  #isOneOpen = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** Behind a comment, or behind its head. Searching stops for good with the first that has no end. */
  endFrom({ start, close }: Head, limit: number): number {
    if (this.#isOneOpen || close !== '}') return start;
    const end = closingBrace(this.#text, { open: start - 1, limit, counting: 'unescaped' });
    this.#isOneOpen = end === undefined && limit === this.#text.length;
    return end === undefined ? start : end + 1;
  }
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

function headFrom(text: string, at: number): Head | undefined {
  const entryHead = /@\s{0,9}(\p{L}[\p{L}\d_+-]{0,50})\s{0,9}([{(])/gu;
  entryHead.lastIndex = at;
  const found = entryHead.exec(text);
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
