/** A text of a picture, in the order of preference: the first is drawn that the fonts have every letter of. */
export type CardText = readonly string[];

/** What the picture of a page shows, which other sites put beside a link to it (`lib/social-card`). */
export interface PageCard {
  /** The part of the site. A list is that part, and has it as its title. */
  readonly section?: string;
  /** May carry inline TeX between single dollars. */
  readonly title: CardText;
  /** What a person is, or where; the page sets it in the type of the title. */
  readonly lead?: CardText;
  /** Authors, dates and numbers, a line each. */
  readonly details: readonly CardText[];
  /** The published portrait, by what identifies its image and crop. */
  readonly portrait?: { readonly fingerprint: string };
}

/** The picture of a list, whatever of it an address leaves. */
export function listCard(section: string, tagline: string | undefined): PageCard {
  return { title: [section], ...(tagline !== undefined && { lead: [tagline] }), details: [] };
}
