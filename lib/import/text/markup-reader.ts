import { Parser } from 'htmlparser2';

import { paragraphEnd, withoutInvisible } from './folded.ts';
import {
  blocks,
  type Frame,
  frameOf,
  headings,
  inline,
  marks,
  piecesOf,
} from './markup-elements.ts';
import { escaped, localName, mathAttributes } from './mathml-tags.ts';
import type { Piece } from './pieces.ts';
import { parsableMarkup } from './source-markup.ts';

/** Reads markup of HTML, JATS and MathML, in one pass and without recursion. */
class MarkupReader {
  readonly pieces: Piece[] = [];
  readonly #frames: Frame[] = [];

  /** @param tag with its prefix */
  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    const name = localName(tag);
    const top = this.#frames.at(-1);
    if (top?.element === 'math') {
      top.markup.push(`<${name}${mathAttributes(attributes)}>`);
    }
    const element =
      top?.element === 'math' && !name.startsWith('annotation') ? undefined : frameOf(name);
    if (element !== undefined) {
      this.#frames.push({ element, pieces: [], markup: element === 'math' ? ['<math>'] : [] });
    } else if (top?.element !== 'math') {
      this.#mark(name, marks.opensInline);
    }
  }

  close(tag: string): void {
    const name = localName(tag);
    const top = this.#frames.at(-1);
    if (
      top !== undefined &&
      frameOf(name) === top.element &&
      !(top.element === 'math' && name !== 'math')
    ) {
      this.#frames.pop();
      this.#add(...piecesOf(top));
      this.#frames.at(-1)?.markup.push(`</${name}>`);
    } else if (top?.element === 'math') {
      top.markup.push(`</${name}>`);
    } else {
      this.#mark(name, marks.closesInline);
    }
  }

  text(text: string): void {
    const top = this.#frames.at(-1);
    if (top?.element === 'math') top.markup.push(escaped(text));
    this.#add({ kind: 'text', text });
  }

  #mark(name: string, inlineMark: string): void {
    if (headings.has(name)) {
      this.#add({
        kind: 'text',
        text: inlineMark === marks.opensInline ? paragraphEnd : marks.endsHeading,
      });
    } else if (blocks.has(name)) this.#add({ kind: 'text', text: paragraphEnd });
    else if (inline.has(name)) this.#add({ kind: 'text', text: inlineMark });
  }

  #add(...pieces: readonly Piece[]): void {
    (this.#frames.at(-1)?.pieces ?? this.pieces).push(...pieces);
  }
}

/** The pieces of a text with markup. @param text without private-use characters */
export function piecesOfMarkup(text: string): Piece[] {
  const reader = new MarkupReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      onclosetag: (name) => reader.close(name),
      // An entity may be a character that was taken out of the text.
      ontext: (part) => reader.text(withoutInvisible(part)),
    },
    { decodeEntities: true, recognizeCDATA: true, recognizeSelfClosing: true },
  );
  parser.end(parsableMarkup(text));
  return reader.pieces;
}
