import type { BibliographyFormat } from '../bibliographies/bibliography-format.ts';

/** What an editor pasted. */
export type Pasted =
  | { readonly kind: 'empty' }
  | { readonly kind: 'bibliography'; readonly format: BibliographyFormat }
  /** In the order of the text, none twice. */
  | { readonly kind: 'pieces'; readonly pieces: readonly PastedPiece[] }
  | { readonly kind: 'tooMany'; readonly count: number; readonly most: number };

/** An identifier, or a piece of the text that holds none. */
export type PastedPiece = Identifier | UnusablePiece;

/** What a service can be asked for. Each value is checked: it can stand in a path once it is encoded. */
export type Identifier =
  /** In small letters, as DOIs are compared. */
  | { readonly kind: 'doi'; readonly doi: string }
  /** Without the version. */
  | { readonly kind: 'arxiv'; readonly arxivId: string }
  | { readonly kind: 'orcid'; readonly orcid: string }
  /** `W2741809807`. */
  | { readonly kind: 'openAlexWork'; readonly workId: string }
  /** `A5023888391`. */
  | { readonly kind: 'openAlexAuthor'; readonly authorId: string };

export const unusableReasons = [
  /** Sixteen digits of an ORCID iD, one of them mistyped. */
  'orcidCheckDigit',
  'notAnOrcid',
  'notADoi',
  'notAnArxivId',
  /** An address of a page without an identifier in it. No page is fetched. */
  'address',
  /** Only words. */
  'words',
] as const;
export type UnusableReason = (typeof unusableReasons)[number];

export interface UnusablePiece {
  readonly kind: 'unusable';
  /** Cut at 200 characters. */
  readonly text: string;
  readonly reason: UnusableReason;
}

/** A piece that cannot be used, quoted so that it fits a line. */
export function unusable(text: string, reason: UnusableReason): UnusablePiece {
  const letters = [...text.slice(0, 404)];
  const quoted = letters.length > 200 ? `${letters.slice(0, 199).join('')}…` : text;
  return { kind: 'unusable', text: quoted, reason };
}
