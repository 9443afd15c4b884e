/** A text on one line, as values of BibTeX and of RIS are: a line that began with a tag would be read as one. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
