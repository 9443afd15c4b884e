import { aroundFamily, inOrder, type NameWords } from './name-order.ts';
import { isDegree, isSuffix, namesOrganization } from './name-words.ts';

/** The parts of a person's name, as CSL and BibTeX want them; together they are the name. */
export interface NameParts {
  readonly givenName?: string | undefined;
  /** What people are sorted by; the only part of a name of one word. */
  readonly familyName?: string | undefined;
  /** CSL's non-dropping particle: "van der", "de la", "d’". */
  readonly nameParticle?: string | undefined;
  /** "Jr.", "III". */
  readonly nameSuffix?: string | undefined;
}

/**
 * The parts of a name, for an editor to accept or change. What neither the name nor a rule of its writing tells is
 * not guessed: names in Han, Kana or Hangul without a space, organizations, lists of names, a name that ends in
 * initials.
 *
 * @param name as it is shown: "Jan van der Berg", or with a comma: "van der Berg, Jan"
 * @param familyName where it is known; it decides, also where it stands first ("Wang Xinyue"), and is kept as it is
 * @returns the parts that there are; undefined when nobody can tell
 */
export function proposedNameParts(name: string, familyName = ''): NameParts | undefined {
  const { sections, suffixes } = withoutSuffix(sectionsOf(name));
  const known = wordsIn(familyName);
  if (suffixes.length > 1 || endsInDegree(sections)) return undefined;
  const found =
    known.length > 0
      ? aroundFamily(sections, known)
      : namesOrganization(name)
        ? undefined
        : inOrder(sections);
  if (found === undefined || !areNames(found)) return undefined;
  const parts = {
    givenName: found.given.join(' '),
    familyName: found.family.join(' '),
    nameParticle: found.particle.join(' '),
    nameSuffix: suffixes.join(' '),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, text]) => text !== ''));
}

/** The family name with its particle, as it is written in a name: "van der Berg", "d’Alembert". */
export function familyNameWithParticle({ familyName = '', nameParticle = '' }: NameParts): string {
  const isElided = /['’ʼ-]$/u.test(nameParticle);
  return `${nameParticle}${isElided || nameParticle === '' ? '' : ' '}${familyName}`;
}

/** Words without control characters and without the invisible ones that turn the direction of a text. */
function wordsIn(text: string): string[] {
  return text
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** The words between the commas of a name. */
function sectionsOf(name: string): string[][] {
  return name
    .split(/[,，،]/u)
    .map(wordsIn)
    .filter((words) => words.length > 0);
}

/** Takes "Jr." and "III" from the end of a section, or where they are a section: "King, Martin Luther, Jr.". */
function withoutSuffix(sections: readonly string[][]) {
  const suffixes: string[] = [];
  const others = sections.flatMap((words, place) => {
    const last = words.at(-1) ?? '';
    if (!isSuffix(last) || (place === 0 && words.length === 1)) return [words];
    suffixes.push(last);
    return words.length === 1 ? [] : [words.slice(0, -1)];
  });
  return { sections: others, suffixes };
}

/** Whether a degree stands behind a name, with or without a comma. */
function endsInDegree([first = [], ...others]: readonly string[][]): boolean {
  return others.some((words) => words.every(isDegree)) || /^Ph\.?D\.?$/i.test(first.at(-1) ?? '');
}

/** Whether every part has letters, and the family name begins with one. A suffix alone is no name. */
function areNames({ given, family }: NameWords): boolean {
  const isFamily = /^['’ʻʼ]?\p{L}/u.test(family[0] ?? '') && !family.every(isSuffix);
  return isFamily && (given.length === 0 || /\p{L}/u.test(given.join('')));
}
