import { familyNameWithParticle, type NameParts } from '../domain/name-parts.ts';

/** A person's card, as far as it is known. */
export interface Card extends NameParts {
  readonly name: string;
  readonly title?: string | undefined;
  readonly organization?: string | undefined;
  readonly email?: string | undefined;
  /** A `tel:` address. */
  readonly telephone?: string | undefined;
  readonly urls: readonly string[];
  /** The page that the card was taken from; it also identifies the person. */
  readonly source: string;
}

/** The longest line, without its end, in octets (RFC 6350, 3.2). */
const maxLineOctets = 75;

/**
 * A vCard 4.0 (RFC 6350).
 *
 * @returns lines that end with CR LF, longer ones folded
 */
export function vcard(card: Card): string {
  const { name, title, organization, email, telephone, urls, source } = card;
  const lines: (string | false)[] = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:individual',
    `SOURCE:${source}`,
    `UID:${source}`,
    `FN:${escaped(name)}`,
    card.familyName !== undefined && nameLine(card),
    title !== undefined && `TITLE:${escaped(title)}`,
    organization !== undefined && `ORG:${escaped(organization)}`,
    email !== undefined && `EMAIL:${escaped(email)}`,
    telephone !== undefined && `TEL;VALUE=uri:${telephone}`,
    ...urls.map((url) => `URL:${url}`),
    'END:VCARD',
  ];
  return lines.flatMap((line) => (line === false ? [] : [`${folded(line)}\r\n`])).join('');
}

/** The components of a name: family, given, additional, prefixes, suffixes (6.2.2). */
function nameLine(parts: NameParts): string {
  const { givenName = '', nameSuffix = '' } = parts;
  const family = familyNameWithParticle(parts);
  return `N:${escaped(family)};${escaped(givenName)};;;${escaped(nameSuffix)}`;
}

/** A text value (3.4): what separates values is escaped, and no control character gets into a line. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n|[\r\n\u2028\u2029]/g, String.raw`\n`)
    .replaceAll(/\p{Cc}/gu, ' ');
}

/** A line of at most 75 octets and its continuations, which begin with a space; no character is cut (3.2). */
function folded(line: string): string {
  const parts = [''];
  let octets = 0;
  for (const character of line) {
    const length = Buffer.byteLength(character);
    if (octets + length > maxLineOctets) {
      parts.push('');
      octets = 1;
    }
    parts.push(`${parts.pop()}${character}`);
    octets += length;
  }
  return parts.join('\r\n ');
}
