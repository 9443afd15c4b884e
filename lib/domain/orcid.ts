/**
 * The check digit of an ORCID iD (ISO 7064, MOD 11-2).
 *
 * @param digits the fifteen digits before it, without hyphens
 * @returns `0` to `9`, or `X` for ten
 */
export function orcidCheckDigit(digits: string): string {
  let total = 0;
  for (const digit of digits) total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

/**
 * Whether a text is an ORCID iD as it is stored: four groups of four, `0000-0002-1825-0097`,
 * without the resolver before it, the check digit right.
 */
export function isOrcid(text: string): boolean {
  if (!/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(text)) return false;
  const digits = text.replaceAll('-', '');
  return orcidCheckDigit(digits.slice(0, 15)) === digits.at(-1);
}

/** The whole address of an ORCID iD, as ORCID wants it displayed. @param orcid see `isOrcid` */
export function orcidAddress(orcid: string): string {
  return `https://orcid.org/${orcid}`;
}
