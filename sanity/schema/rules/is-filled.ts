/** Whether there is something to see in a text. */
export function isFilled(text: string): boolean {
  return /[^\s\p{C}]/u.test(text);
}
