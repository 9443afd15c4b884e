/** Words that have a place of their own in a name: particles, suffixes, and what is no name at all. */

/** Particles in small letters, as they stand before a family name; an apostrophe is straight here. */
const particles: ReadonlySet<string> = new Set(
  [
    "van von vom zu zum zur der den het 't te ter ten op af av",
    "de du des la le l' los las del da das do dos d' di dei degli della dello dal dalla lo li",
    'al el ul ibn bin bint abu ben bar',
  ]
    .join(' ')
    .split(' '),
);

/** Particles with a capital, which belong to the family name: "Robert De Niro", "Luc Van Gool". */
const capitalised: ReadonlySet<string> = new Set(
  'Van Von Vander De Del Della Di Da Dos Du Des La Le El Al Ben Bin Ter Ten Saint St. San'.split(
    ' ',
  ),
);

/** Whether a word is a particle in small letters. */
export function isParticle(word: string): boolean {
  return particles.has(word.replaceAll(/[’ʼ]/gu, "'"));
}

/** Whether a word is a particle with a capital, such as the "Van" of "Van der Berg". */
export function isCapitalisedParticle(word: string): boolean {
  return capitalised.has(word);
}

/** Whether a word joins two family names: "Ramón y Cajal". */
export function isConjunction(word: string): boolean {
  return word === 'y' || word === 'e' || word === 'i';
}

/** The particle at the beginning of a word, or an empty text, and the rest: "d’Alembert", "al-Khwarizmi". */
export function withoutElidedParticle(word: string): readonly [particle: string, rest: string] {
  const [, particle = '', rest = word] =
    /^((?:d|l|dell|dall|all)['’ʼ]|(?:al|el|ul|as|ad|an|ar|at|az|ash|ha)[-\u2010\u2011])(\p{L}.*)$/u.exec(
      word,
    ) ?? [];
  return [particle, rest];
}

/** Whether a word stands after a name: "Jr.", "Sr", "III". "Ii" is a family name. */
export function isSuffix(word: string): boolean {
  return /^(?:[jJ][rR]|[sS][rR])\.?$|^(?:II|III|IV)\.?$|^(?:2nd|3rd|4th)$/.test(word);
}

/** Whether a word is one or more initials with their points: "D.", "R.D.", "J.-P.". */
export function isInitials(word: string): boolean {
  return /^(?:-?\p{L}\p{M}*\.)+$/u.test(word);
}

/** Whether a word is a degree or a title behind a name, which is no part of it: "Jane Doe, PhD". */
export function isDegree(word: string): boolean {
  return /^(?:ph\.?d|d\.?phil|d\.?sc|m\.?d|m\.?sc|m\.?a|b\.?sc|b\.?a|mba|p\.?eng|ing|esq|frsc)\.?$/i.test(
    word,
  );
}

/** Whether a text names an organization, a group or a project, in French or in English. */
export function namesOrganization(text: string): boolean {
  return /(?<!\p{L})(?:team|group|consortium|collaborat(?:ion|ors|ive)|collective|laborator(?:y|ies)|institut(?:e|ion)?|universit(?:y|é)|college|society|association|foundation|committee|network|project|initiative|équipe|groupe|collectif|laboratoire|société|fondation|comité|réseau|projet|inc|ltd|llc)(?!\p{L})/iu.test(
    text,
  );
}
