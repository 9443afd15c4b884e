/** Whether a text has visible characters. */
export function isFilled(text: string): boolean {
  return /[^\s\p{C}]/u.test(text);
}
