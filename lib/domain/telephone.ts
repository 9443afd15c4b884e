/** A number with the usual separators, and an extension: "+1 514 555-0199, poste 12", "514 555-0199 ext. 12". */
const written = /^(\+?\(?\d[\d .()-]{4,20}\d)(?:,? *(?:poste|ext\.?|x|#) *(\d{1,6}))?$/i;

/** Whether a text is a telephone number that can be called, an extension included. */
export function isTelephone(text: string): boolean {
  return written.test(text) && (text.match(/\d/g)?.length ?? 0) >= 7;
}

/**
 * The address of a telephone number (RFC 3966). A number without a country code is called as it is written.
 *
 * @param text a telephone number (see `isTelephone`)
 */
export function telephoneAddress(text: string): string {
  const [, number = '', extension] = written.exec(text) ?? [];
  const digits = number.replaceAll(/[^+\d]/g, '');
  return `tel:${digits}${extension === undefined ? '' : `;ext=${extension}`}`;
}
