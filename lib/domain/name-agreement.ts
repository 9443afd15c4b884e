import type { NameParts } from './name-parts.ts';

/**
 * Whether the parts of a name put together give the name, loosely: in any order, without regard to case, accents,
 * spaces and punctuation. An initial stands for a name that begins with it, on either side.
 */
export function agreesWithName(parts: NameParts, name: string): boolean {
  const { givenName, familyName, nameParticle, nameSuffix } = parts;
  const texts = [givenName, nameParticle, familyName, nameSuffix].flatMap((one) => one ?? []);
  const written = foldedWords(name);
  const words = foldedWords(texts.join(' '));
  return lettersOf(words) === lettersOf(written) || agreeByInitials(words, written);
}

/** Words in small letters without accents. What is no letter and no digit parts them. */
function foldedWords(text: string): string[] {
  return text
    .toLocaleLowerCase('en')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function lettersOf(words: readonly string[]): string {
  return [...words.join('')].sort().join('');
}

/** Whether each word of the one is in the other, or is an initial or has one there, and nothing is left over. */
function agreeByInitials(words: readonly string[], written: readonly string[]): boolean {
  if (words.length !== written.length) return false;
  const left = [...written];
  const take = (isMatch: (word: string) => boolean): boolean => {
    const place = left.findIndex(isMatch);
    if (place !== -1) left.splice(place, 1);
    return place !== -1;
  };
  const others = words.filter((word) => !take((one) => one === word));
  return others.every((word) => take((one) => isInitialOf(word, one) || isInitialOf(one, word)));
}

function isInitialOf(initial: string, word: string): boolean {
  return [...initial].length === 1 && word.startsWith(initial);
}
