import type { ValuePart } from './entry-syntax.ts';
import { type BraceCounting, closingBrace, closingQuote } from './value-end.ts';

/** A field as it is written. */
export interface WrittenField {
  readonly name: string;
  readonly value: readonly ValuePart[];
}

/** What stands where something else was expected. */
export class SyntaxDamage extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/** Reads what is between the brackets of one entry, from left to right. */
export class EntryReader {
  readonly #text: string;
  readonly #limit: number;
  readonly #close: string;
  readonly #counting: BraceCounting;
  #at: number;

  /** @param start behind the opening bracket  @param limit where the next entry begins, or the text ends */
  constructor(
    text: string,
    {
      start,
      limit,
      close,
      counting,
    }: {
      readonly start: number;
      readonly limit: number;
      readonly close: string;
      readonly counting: BraceCounting;
    },
  ) {
    this.#text = text;
    this.#limit = limit;
    this.#close = close;
    this.#counting = counting;
    this.#at = start;
  }

  /** Behind what has been read. */
  get position(): number {
    return this.#at;
  }

  /** The key; empty where a field stands in its place. */
  key(): string {
    const found = this.#match(/\s{0,99}([^,={}"#%]{0,300}?)\s{0,99}(?=[,=}%]|\)\s*(?:$|@))/uy);
    if (found === undefined) return '';
    const words = found[1] ?? '';
    if (this.#text[this.#at] !== '=') return words;
    // The name of a field stands there, perhaps behind a key without a comma.
    const [, key = ''] = /^(.*?)\s*\S*$/s.exec(words) ?? [];
    this.#at += key.length - found[0].trimStart().length;
    return key;
  }

  /** The fields up to the closing bracket. @throws SyntaxDamage */
  fields(): WrittenField[] {
    const fields: WrittenField[] = [];
    for (;;) {
      this.#skip(/(?:[\s,]+|%.*)*/y);
      if (this.#takes(this.#close)) return fields;
      fields.push(this.field());
    }
  }

  /** A field: name, sign, value. A comma behind it may be missing. @throws SyntaxDamage */
  field(): WrittenField {
    this.#skipBlanks();
    const name = this.#match(/[^\s={}"#%,()]+/y)?.[0];
    if (name === undefined) throw this.#damage('A field was expected');
    this.#skipBlanks();
    if (!this.#takes('=')) throw this.#damage(`An equals sign was expected after "${name}"`);
    return { name: name.toLowerCase(), value: this.#value() };
  }

  /** Goes behind the closing bracket, if it is next. */
  closes(): boolean {
    this.#skipBlanks();
    return this.#takes(this.#close);
  }

  #value(): ValuePart[] {
    const parts = [this.#part()];
    for (;;) {
      this.#skipBlanks();
      if (!this.#takes('#')) return parts;
      parts.push(this.#part());
    }
  }

  #part(): ValuePart {
    this.#skipBlanks();
    const open = this.#text[this.#at];
    if (open === '{') return this.#enclosed(this.#closingBrace());
    if (open === '"') return this.#enclosed(closingQuote(this.#text, this.#at, this.#limit));
    const name = this.#match(/[^\s={}"#%,()]+/y)?.[0];
    if (name === undefined) throw this.#damage('A value was expected');
    return /^\d+$/.test(name) ? { kind: 'text', source: name } : { kind: 'bare', name };
  }

  #closingBrace(): number | undefined {
    const [open, limit, counting] = [this.#at, this.#limit, this.#counting];
    return closingBrace(this.#text, { open, limit, counting });
  }

  #enclosed(end: number | undefined): ValuePart {
    if (end === undefined) throw this.#damage('A value has no end');
    const source = this.#text.slice(this.#at + 1, end);
    this.#at = end + 1;
    return { kind: 'text', source };
  }

  #takes(sign: string): boolean {
    if (this.#at >= this.#limit || this.#text[this.#at] !== sign) return false;
    this.#at += 1;
    return true;
  }

  /** Blanks and comments, which BibLaTeX knows between fields. */
  #skipBlanks(): void {
    this.#skip(/(?:\s+|%.*)*/y);
  }

  #skip(pattern: RegExp): void {
    this.#match(pattern);
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found === null || found.index + found[0].length > this.#limit) return undefined;
    this.#at += found[0].length;
    return found;
  }

  #damage(message: string): SyntaxDamage {
    const there = this.#text.slice(this.#at, Math.min(this.#at + 40, this.#limit));
    return new SyntaxDamage(`${message}, and there is "${there}"`, this.#at);
  }
}
