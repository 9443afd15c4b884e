import { Parser } from 'htmlparser2';

import { paragraphEnd, withoutInvisible } from './folded.ts';
import { mathmlPiece, scriptPiece } from './formulas.ts';
import { formulaPiece, plainOf, type Piece } from './pieces.ts';
import { parsableMarkup } from './source-markup.ts';
import { texOfDocument } from './tex-in-source.ts';

/** Marks in a text that is being read; no source has them, because private-use characters are taken out before. */
export const marks = {
  opensInline: '\ue000',
  closesInline: '\ue001',
  endsHeading: '\ue002',
} as const;

/** An element that is more than the text in it. */
interface Frame {
  readonly element: 'skipped' | 'sub' | 'sup' | 'math' | 'tex' | 'formula';
  readonly pieces: Piece[];
  /** Of MathML, without prefixes. */
  readonly markup: string[];
}

const frames: Readonly<Record<string, Frame['element']>> = {
  script: 'skipped',
  style: 'skipped',
  annotation: 'skipped',
  'annotation-xml': 'skipped',
  'object-id': 'skipped',
  graphic: 'skipped',
  sub: 'sub',
  inf: 'sub',
  sup: 'sup',
  math: 'math',
  'tex-math': 'tex',
  alternatives: 'formula',
  'inline-formula': 'formula',
  'disp-formula': 'formula',
};
const headings: ReadonlySet<string> = new Set(['title', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const blocks: ReadonlySet<string> = new Set(
  'p sec div li ul ol list list-item abstract trans-abstract br break hr tr dt dd blockquote'.split(
    ' ',
  ),
);
const inline: ReadonlySet<string> = new Set('i b em strong italic bold sc scp u'.split(' '));

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
    const element = top?.element === 'math' && name !== 'annotation' ? undefined : frames[name];
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
      frames[name] === top.element &&
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

/** What an element with a meaning of its own becomes. */
function piecesOf({ element, pieces, markup }: Frame): Piece[] {
  const plain = plainOf(pieces).replaceAll(/[\ue000-\ue002\u2029]/g, '');
  switch (element) {
    case 'skipped':
      return [];
    case 'sub':
      return [scriptPiece('_', plain)];
    case 'sup':
      return [scriptPiece('^', plain)];
    case 'math':
      return [mathmlPiece(`${markup.join('')}</math>`, plain.replaceAll(/\s+/g, ' '))];
    case 'tex': {
      const tex = texOfDocument(plain);
      return [formulaPiece(tex, tex)];
    }
    case 'formula': {
      // Each of them is the same formula in another language; the TeX comes first in JATS, MathML where it is alone.
      const formula = pieces.find(({ kind }) => kind === 'formula');
      return formula === undefined ? pieces : [formula];
    }
  }
}

function localName(tag: string): string {
  return tag.slice(tag.lastIndexOf(':') + 1).toLowerCase();
}

const kept: ReadonlySet<string> = new Set(['mathvariant', 'open', 'close', 'separators']);

function mathAttributes(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .filter(([name]) => kept.has(name))
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
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
