/** Elements of HTML, JATS and MathML, and what each becomes in a text. */
import { mathmlPiece, scriptPiece } from './formulas.ts';
import { formulaPiece, plainOf, type Piece } from './pieces.ts';
import { texOfDocument } from './tex-in-source.ts';

/** Marks in a text that is being read; no source has them, because private-use characters are taken out before. */
export const marks = {
  opensInline: '\ue000',
  closesInline: '\ue001',
  endsHeading: '\ue002',
} as const;

/** An element that is more than the text in it. */
export interface Frame {
  readonly element: 'skipped' | 'sub' | 'sup' | 'math' | 'tex' | 'formula';
  readonly pieces: Piece[];
  /** Of MathML, without prefixes. */
  readonly markup: string[];
}

const framed: Readonly<Record<string, Frame['element']>> = {
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
export const headings: ReadonlySet<string> = new Set(['title', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
export const blocks: ReadonlySet<string> = new Set(
  'p sec div li ul ol list list-item abstract trans-abstract br break hr tr dt dd blockquote'.split(
    ' ',
  ),
);
export const inline: ReadonlySet<string> = new Set('i b em strong italic bold sc scp u'.split(' '));

/** What an element is, if it is more than its text. @param name without a prefix, in small letters */
export function frameOf(name: string): Frame['element'] | undefined {
  // A tag may be named `constructor`, which every object has.
  return Object.hasOwn(framed, name) ? framed[name] : undefined;
}

/** What an element with a meaning of its own becomes. */
export function piecesOf({ element, pieces, markup }: Frame): Piece[] {
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
