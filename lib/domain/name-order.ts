import {
  isCapitalisedParticle,
  isConjunction,
  isInitials,
  isParticle,
  withoutElidedParticle,
} from './name-words.ts';

/** The words of a name by part; `family` has one at least. */
export interface NameWords {
  readonly given: readonly string[];
  readonly particle: readonly string[];
  readonly family: readonly string[];
}

const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Without a known family name: "Family, Given", or else the family name last. */
export function inOrder([first = [], second, third]: readonly string[][]): NameWords | undefined {
  if (third !== undefined) return undefined;
  const words = [...first, ...(second ?? [])];
  if (words.some((word) => eastAsian.test(word))) return eastAsianName(words);
  if (second === undefined) return familyLast(first);
  const start = first.slice(0, -1).findIndex((word) => !isParticle(word));
  const particles = start === -1 ? first.length - 1 : start;
  const lead = withParticleIn(first.slice(0, particles), first.slice(particles));
  return lead.particle.length > 0
    ? { given: second, ...lead }
    : { ...withParticleLast(second), family: first };
}

/** Two words of Han, Hangul or Kana have the family name first; Katakana alone also writes foreign names. */
function eastAsianName(words: readonly string[]): NameWords | undefined {
  const [family, given, ...more] = words;
  if (family === undefined || given === undefined || more.length > 0) return undefined;
  const isForeign = /^[\p{Script=Katakana}ー]+$/u.test(family + given);
  if (!eastAsian.test(family) || !eastAsian.test(given) || isForeign) return undefined;
  return { given: [given], particle: [], family: [family] };
}

function familyLast(words: readonly string[]): NameWords | undefined {
  const last = words.at(-1);
  if (last === undefined || isInitials(last)) return undefined;
  if (words.length === 1) return { given: [], particle: [], family: [last] };
  // "Ortega y Gasset".
  let start = words.length - (words.length > 2 && isConjunction(words.at(-2) ?? '') ? 3 : 1);
  while (start > 1 && isCapitalisedParticle(words[start - 1] ?? '')) start -= 1;
  const before = withParticleLast(words.slice(0, start));
  // "Van der Berg" begins with a capital, so all of it is the family name.
  if (before.given.length > 1 && before.particle.length > 0) {
    const capital = before.given.at(-1) ?? '';
    if (isCapitalisedParticle(capital)) {
      const given = before.given.slice(0, -1);
      return { given, particle: [], family: words.slice(given.length) };
    }
  }
  return { given: before.given, ...withParticleIn(before.particle, words.slice(start)) };
}

/** A family name whose first word begins with an elided particle gives it to the particles: "d’Alembert". */
function withParticleIn(
  particles: readonly string[],
  [first = '', ...rest]: readonly string[],
): Omit<NameWords, 'given'> {
  const [elided, bare] = withoutElidedParticle(first);
  const particle = elided === '' ? particles : [...particles, elided];
  return { particle, family: [bare, ...rest] };
}

/** Words before a family name: given names, then particles in small letters. */
function withParticleLast(words: readonly string[]): Omit<NameWords, 'family'> {
  const last = words.findLastIndex((word) => !isParticle(word));
  return { given: words.slice(0, last + 1), particle: words.slice(last + 1) };
}

/** With the family name known: what stands before it is the given name and the particle, or else what stands after. */
export function aroundFamily(
  [first = [], second, third]: readonly string[][],
  family: readonly string[],
): NameWords | undefined {
  if (third !== undefined) return undefined;
  const start = first.length - family.length;
  const end = first.slice(Math.max(start, 0));
  const before = withParticleLast(first.slice(0, Math.max(start, 0)));
  const elided = withParticleIn(before.particle, end);
  if (areSame(end, family) || areSame(elided.family, family)) {
    const { particle } = areSame(end, family) ? before : elided;
    if (second === undefined) return { given: before.given, particle, family };
    return before.given.length > 0 ? undefined : { given: second, particle, family };
  }
  if (second !== undefined) return undefined;
  if (areSame(first.slice(0, family.length), family)) {
    return { given: first.slice(family.length), particle: [], family };
  }
  const [only = '', known = ''] = [first.join(' '), family.join(' ')];
  return first.length === 1 && eastAsian.test(only) && only.startsWith(known)
    ? { given: [only.slice(known.length)], particle: [], family }
    : undefined;
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  const folded = (words: readonly string[]) => words.join(' ').normalize('NFC').toLowerCase();
  return folded(some) === folded(others);
}
