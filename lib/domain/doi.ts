/**
 * Whether a text is a DOI as it is stored: `10.`, a registrant, a slash, a suffix; no resolver, no
 * `doi:` before it. The suffix may hold any graphic character (ISO 26324, DOI Handbook 2.2.2), so
 * it must be encoded in an address.
 */
export function isDoi(text: string): boolean {
  return text.length <= 255 && /^10\.\d{4,9}(?:\.\d+)*\/[^\s\p{C}]+$/u.test(text);
}
