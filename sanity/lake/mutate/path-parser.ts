import { limits } from '../limits.ts';
import { PatchError } from './patch-error.ts';

type Literal = string | number | boolean;
type Comparator = '==' | '!=' | '<=' | '>=' | '<' | '>';

/** `[attribute.path == "text"]`, `[@ > 3]`, `[attribute?]`. */
export interface PathFilter {
  /** Empty for `@`, the item itself. */
  readonly attributes: readonly string[];
  /** Undefined: whether there is a value. */
  readonly comparison: { readonly comparator: Comparator; readonly literal: Literal } | undefined;
}

/** What one part of a path selects in an object or array. */
export type Selector =
  | { readonly kind: 'attribute'; readonly name: string }
  | { readonly kind: 'index'; readonly index: number }
  /** `[2:5]`; `[*]` and `[:]` have no ends. */
  | { readonly kind: 'range'; readonly start: number; readonly end: number | undefined }
  | { readonly kind: 'filter'; readonly filter: PathFilter };

/** A path as a graph: what is selected, and what is selected in that. */
export type PathState =
  | { readonly kind: 'end' }
  | (Selector & { readonly next: PathState })
  | { readonly kind: 'union'; readonly alternatives: readonly PathState[] }
  /** `..`: here, and in everything below. */
  | { readonly kind: 'descendants'; readonly next: PathState };

type Segment =
  | Selector
  | { readonly kind: 'union'; readonly paths: readonly Segment[][] }
  | { readonly kind: 'descendants' };

const maxNesting = 16;
/** Names that break property access in the evaluator or in JavaScript. */
export const reservedNames: ReadonlySet<string> = new Set([
  '__proto__',
  'hasOwnProperty',
  'toJSON',
]);
const comparators = ['==', '!=', '<=', '>=', '<', '>'] as const;

const end: PathState = { kind: 'end' };

/**
 * Reads a JSONMatch path, such as `authors[_key=="a"].name`, `tags[-1]`, `list[1:3,7]` and `..text`.
 * @throws PatchError
 */
export function parsePath(text: string): PathState {
  const { pathCharacters } = limits.transaction;
  if (text.length > pathCharacters) {
    throw new PatchError(`a path may have ${pathCharacters} characters, not ${text.length}`);
  }
  const parser = new PathParser(text);
  return linked(parser.parseWhole(), end);
}

function linked(segments: readonly Segment[], next: PathState): PathState {
  return segments.reduceRight<PathState>((following, segment) => {
    if (segment.kind !== 'union') return { ...segment, next: following };
    const alternatives = segment.paths.map((path) => linked(path, following));
    const [only] = alternatives;
    return only !== undefined && alternatives.length === 1 ? only : { kind: 'union', alternatives };
  }, next);
}

class PathParser {
  readonly #text: string;
  #at = 0;
  #nesting = 0;

  constructor(text: string) {
    this.#text = text;
  }

  parseWhole(): Segment[] {
    const path = this.#parsePath();
    this.#skipSpace();
    if (path.length === 0 || this.#at < this.#text.length) throw this.#error();
    return path;
  }

  #error(): PatchError {
    return new PatchError(`the path "${this.#text}" cannot be read at ${this.#at}`);
  }

  #skipSpace(): void {
    while (this.#text[this.#at] === ' ') this.#at += 1;
  }

  #take(token: string): boolean {
    this.#skipSpace();
    if (!this.#text.startsWith(token, this.#at)) return false;
    this.#at += token.length;
    return true;
  }

  /** @param pattern sticky */
  #match(pattern: RegExp): string | undefined {
    this.#skipSpace();
    pattern.lastIndex = this.#at;
    const [found] = pattern.exec(this.#text) ?? [];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #parsePath(): Segment[] {
    const first = this.#parseAttribute();
    return this.#parseRest(first === undefined ? [] : [first]);
  }

  /** Goes on after the first attributes of a path, if it has any. */
  #parseRest(segments: Segment[]): Segment[] {
    for (;;) {
      if (this.#take('..')) {
        segments.push({ kind: 'descendants' });
        const attribute = this.#parseAttribute();
        if (attribute !== undefined) segments.push(attribute);
        else if (this.#take('[')) segments.push(this.#parseUnion());
        else throw this.#error();
      } else if (segments.length > 0 && this.#take('.')) segments.push(this.#expectAttribute());
      else if (this.#take('[')) segments.push(this.#parseUnion());
      else return segments;
    }
  }

  #parseUnion(): Segment {
    this.#nesting += 1;
    if (this.#nesting > maxNesting) throw new PatchError('brackets are nested too deep in a path');
    const paths: Segment[][] = [];
    do paths.push(this.#parseTerm());
    while (this.#take(','));
    if (!this.#take(']')) throw this.#error();
    this.#nesting -= 1;
    return { kind: 'union', paths };
  }

  #parseTerm(): Segment[] {
    if (this.#take('*')) return [{ kind: 'range', start: 0, end: undefined }];
    if (this.#take('@')) return [{ kind: 'filter', filter: this.#expectFilter([]) }];
    const position = this.#parsePosition();
    if (position !== undefined) return [position];
    const first = this.#parseAttribute();
    if (first === undefined) {
      const path = this.#parseRest([]);
      if (path.length === 0) throw this.#error();
      return path;
    }
    const attributes: { readonly kind: 'attribute'; readonly name: string }[] = [first];
    while (!this.#text.startsWith('..', this.#at) && this.#take('.')) {
      attributes.push(this.#expectAttribute());
    }
    const filter = this.#parseFilter(attributes.map(({ name }) => name));
    return filter === undefined ? this.#parseRest(attributes) : [{ kind: 'filter', filter }];
  }

  /** `3`, `-1`, `1:3`, `:3`, `1:`, `:`. */
  #parsePosition(): Segment | undefined {
    const first = this.#match(/-?\d+/y);
    if (this.#take(':')) {
      const last = this.#match(/-?\d+/y);
      return {
        kind: 'range',
        start: first === undefined ? 0 : Number(first),
        end: last === undefined ? undefined : Number(last),
      };
    }
    return first === undefined ? undefined : { kind: 'index', index: Number(first) };
  }

  #parseAttribute(): { readonly kind: 'attribute'; readonly name: string } | undefined {
    const name = this.#match(/[A-Za-z_][A-Za-z0-9_]*/y) ?? this.#parseQuoted("'");
    if (name === undefined) return undefined;
    if (reservedNames.has(name)) throw new PatchError(`an attribute cannot be named "${name}"`);
    return { kind: 'attribute', name };
  }

  #expectAttribute() {
    const attribute = this.#parseAttribute();
    if (attribute === undefined) throw this.#error();
    return attribute;
  }

  #parseQuoted(quote: '"' | "'"): string | undefined {
    if (!this.#take(quote)) return undefined;
    let text = '';
    for (; this.#at < this.#text.length; this.#at += 1) {
      const character = this.#text[this.#at];
      if (character === quote) {
        this.#at += 1;
        return text;
      }
      if (character === '\\') this.#at += 1;
      text += this.#text[this.#at] ?? '';
    }
    throw this.#error();
  }

  #parseFilter(attributes: readonly string[]): PathFilter | undefined {
    if (this.#take('?')) return { attributes, comparison: undefined };
    const comparator = comparators.find((token) => this.#take(token));
    if (comparator === undefined) return undefined;
    return { attributes, comparison: { comparator, literal: this.#expectLiteral() } };
  }

  #expectFilter(attributes: readonly string[]): PathFilter {
    const filter = this.#parseFilter(attributes);
    if (filter === undefined) throw this.#error();
    return filter;
  }

  #expectLiteral(): Literal {
    const text = this.#parseQuoted('"');
    if (text !== undefined) return text;
    const number = this.#match(/-?\d+(?:\.\d+)?/y);
    if (number !== undefined) return Number(number);
    const boolean = this.#match(/(?:true|false)\b/y);
    if (boolean === undefined) throw this.#error();
    return boolean === 'true';
  }
}
