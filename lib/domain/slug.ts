/** Keeps an address readable, and an `_id` made from it below 128 characters. */
export const maxSlugLength = 96;

/** Small letters without accents, digits, single hyphens between them. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether a text is a slug. */
export function isSlug(text: string): boolean {
  return text.length <= maxSlugLength && slugPattern.test(text);
}

/** Letters that are not a base letter with a mark, and what they become in an address. */
const letters: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/**
 * A slug made from a name or a title: "Gül Sena Altıntaş" becomes `gul-sena-altintas`. A long one is
 * cut between words. It is empty when the text has no letter or digit that a slug can have.
 */
export function slugOf(text: string): string {
  const words = text
    .toLocaleLowerCase('en')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\u0000-\u007f]/gu, (letter) => letters[letter] ?? letter)
    .replaceAll(/['’]/gu, ' ')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, maxSlugLength) : `${slug}-${word}`;
    if (longer.length > maxSlugLength) break;
    slug = longer;
  }
  return slug;
}

/**
 * A slug that is not taken, made from the first of the texts that makes one: with a number behind it
 * where it would be taken, from 2 on.
 *
 * @throws when none of the texts has a letter or digit that a slug can have
 */
export function freeSlug(texts: readonly string[], taken: ReadonlySet<string>): string {
  const slug = texts.map(slugOf).find((one) => one !== '');
  if (slug === undefined) throw new Error(`No address can be made from ${JSON.stringify(texts)}.`);
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : `-${number}`;
    const candidate = `${slug.slice(0, maxSlugLength - suffix.length).replace(/-$/, '')}${suffix}`;
    if (!taken.has(candidate)) return candidate;
  }
}
