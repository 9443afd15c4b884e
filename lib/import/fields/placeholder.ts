/**
 * Whether a text stands for a missing value: the standard values of DataCite (Metadata Schema 4, appendix 3) and what
 * people type in their place.
 */
export function isPlaceholder(text: string): boolean {
  return (
    /^\(?:(?:unac|unal|unap|unas|unav|unkn|none|null|tba)\)?$/i.test(text) ||
    /^(?:n\/a|null|undefined|\[object Object\]|\[?(?:no|not) (?:title|titles available|available)\]?)$/i.test(
      text,
    ) ||
    !/[\p{L}\p{N}$]/u.test(text)
  );
}
