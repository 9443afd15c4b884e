/**
 * Whether a text is a ROR identifier as it is stored: the whole address, `https://ror.org/` and nine
 * characters (https://ror.readme.io/docs/identifier).
 */
export function isRor(text: string): boolean {
  return /^https:\/\/ror\.org\/0[0-9a-hjkmnp-tv-z]{6}\d{2}$/.test(text);
}
