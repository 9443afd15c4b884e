import type { Font } from 'satori';

/** The value of `font-family` that takes each letter from the first of the fonts that has it. */
export function familyOf(fonts: readonly Font[]): string {
  return fonts.map(({ name }) => name).join(', ');
}
