/**
 * For `JSON.stringify`: half of a surrogate pair would be written as an escape that other readers refuse (RFC 8259,
 * 8.2).
 */
export function wellFormed(_name: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value;
}
