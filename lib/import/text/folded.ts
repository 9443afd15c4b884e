/** Blanks and signs that nobody sees, in the texts of every source. */

/** Ends a paragraph, while a text is read. */
export const paragraphEnd = '\u2029';

/**
 * Without control characters, private-use characters, halves of pairs, soft hyphens, and what turns the direction
 * of a text. Joiners stay: Persian and the languages of India are written with them.
 */
export function withoutInvisible(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\u2028\u2029]/g, '\n')
    .replaceAll(
      /(?!\s)[\p{Cc}\p{Co}]|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu,
      '',
    );
}

/** One line: runs of blanks and line breaks are one blank, none at the ends. */
export function foldedLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/**
 * What no reader can take for markup: a `<` before a letter or a slash gets blanks around it, and an ampersand
 * before what looks like an entity one behind it.
 */
export function withoutMarkupSigns(text: string): string {
  return text.replaceAll(/\s?<(?=[a-z/])/gi, ' < ').replaceAll(/&(?=[a-z]{1,40};)/gi, '& ');
}
