/** The beginning of a text, cut between words; the whole text when it is short. */
export function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const start = text.slice(0, length);
  const end = start.lastIndexOf(' ');
  return `${end > 0 ? start.slice(0, end) : start.toWellFormed()}…`;
}

/** A longer description is cut by search engines. */
export const maxDescriptionLength = 200;
