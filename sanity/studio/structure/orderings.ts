import type { SortOrderingItem } from 'sanity';

/**
 * Letters with diacritics, by the letters that they are sorted as: those of the most common names.
 * Each one makes the sorting of 6,000 people some fifteen milliseconds longer.
 */
const filedAs: Readonly<Record<string, string>> = {
  a: 'àáâãäå',
  ae: 'æ',
  c: 'çćč',
  e: 'èéêëě',
  g: 'ğ',
  i: 'ìíîïı',
  l: 'ł',
  n: 'ñń',
  o: 'òóôõöø',
  oe: 'œ',
  s: 'śšş',
  u: 'ùúûü',
  y: 'ý',
  z: 'źżž',
};

/**
 * A GROQ expression for a text in lower case without accents. GROQ compares by code point, which
 * would put Émond after Zhang. It has no function that replaces, so a text is split at a letter and
 * joined by another.
 *
 * The Studio accepts an expression as an ordering as long as it has no dot and no bracket.
 */
function filed(expression: string): string {
  return Object.entries(filedAs)
    .flatMap(([plain, letters]) => [...letters].map((letter) => ({ plain, letter })))
    .reduce(
      (text, { plain, letter }) => `array::join(string::split(${text}, "${letter}"), "${plain}")`,
      `lower(${expression})`,
    );
}

/** By family name, or else by the name that is shown. */
export const byFilingName: SortOrderingItem[] = [
  {
    field: filed('select(length(familyName) > 0 => familyName, name)'),
    direction: 'asc',
  },
  { field: 'name', direction: 'asc' },
];

export const bySlug: SortOrderingItem[] = [{ field: 'slug.current', direction: 'asc' }];
export const byShortName: SortOrderingItem[] = [{ field: 'shortName', direction: 'asc' }];
export const lastEdited: SortOrderingItem[] = [{ field: '_updatedAt', direction: 'desc' }];
