import { isInitial, type ReadName } from '../person-name.ts';

/** All words of a name, in any order. */
export function wordsKey({ words }: ReadName): string {
  return `name ${words}`;
}

/** The first initial with each word that may be the family name: “Maria García López” is also “M. García”. */
export function initialKeys({ family, given: [first = '', ...others] }: ReadName): string[] {
  const families = [family, ...others.filter((word) => !isInitial(word))];
  return families.map((one) => `initial ${one} ${[...first][0] ?? ''}`);
}
