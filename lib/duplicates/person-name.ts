import { foldedText, wordsIn } from './folded-text.ts';

/** The name of a person as it is compared. */
export interface ReadName {
  /** All words, sorted and joined: the same for “Wang Xinyue” and “Xinyue Wang”. */
  readonly words: string;
  /** Without particles, as one word: `berg` of “van der Berg”. */
  readonly family: string;
  /** In order; an initial is one letter. */
  readonly given: readonly string[];
  /** Words that are no initials. */
  readonly wholeWords: readonly string[];
  readonly suffix: string;
}

const particles: ReadonlySet<string> = new Set(
  (
    'van von vom zu zum zur der den het ter ten op af av de du des da das do dos di del della dello dal dalla la ' +
    'le los las el al ul ibn bin bint ben bar st'
  ).split(' '),
);
const suffixes: ReadonlySet<string> = new Set('jr sr ii iii iv 2nd 3rd'.split(' '));

/** Longer ones are lists of names. */
const maxNameLength = 200;

/**
 * Reads a name for comparing: “Devin Kwok”, “Kwok, Devin”, “D. Kwok”, “KWOK Devin” where the family name is given.
 *
 * @param familyName where a source or an editor says it; or else it is what stands before a comma, or the last word
 */
export function readName(name: string, familyName?: string): ReadName {
  const [before = '', ...behind] = name.slice(0, maxNameLength).split(/[,，،]/);
  const rest = behind.join(' ');
  const all = nameWords(`${rest} ${before}`);
  const suffix = all.find((word, place) => place > 0 && suffixes.has(word)) ?? '';
  const words = all.filter((word) => word !== suffix);
  const isSuffixOnly = behind.length > 0 && nameWords(rest).every((word) => suffixes.has(word));
  const known = nameWords(
    familyName ?? (behind.length > 0 && !isSuffixOnly ? before : (words.at(-1) ?? '')),
  ).filter((word) => word !== suffix);
  const bare = known.filter((word) => !particles.has(word));
  const given = withoutOnce(words, known).filter((word) => !particles.has(word));
  return {
    words: words.toSorted().join(' '),
    family: withoutUmlaut((bare.length > 0 ? bare : known).join('')),
    given,
    wholeWords: words.filter((word) => word.length > 1 && !particles.has(word)),
    suffix,
  };
}

/** Words of a name; `JP` before other words is two initials. */
function nameWords(text: string): string[] {
  const parted = /\p{Ll}/u.test(text)
    ? text.replaceAll(/(?<![\p{L}\p{M}])(\p{Lu})(\p{Lu})(?=[\s.]+\p{L})/gu, '$1 $2')
    : text;
  return wordsIn(foldedText(parted).replaceAll("'", ''));
}

function withoutOnce(words: readonly string[], taken: readonly string[]): string[] {
  const left = [...words];
  for (const word of taken) {
    const place = left.lastIndexOf(word);
    if (place !== -1) left.splice(place, 1);
  }
  return left;
}

/** `mueller` is `muller`, as Müller is once its accent is gone. */
function withoutUmlaut(word: string): string {
  return word.replaceAll(/([aou])e/g, '$1');
}

/** How two names agree: the same, the same but for given names left out or cut to initials, or not. */
export type NameAgreement = 'equal' | 'shorter' | undefined;

export function nameAgreement(one: ReadName, other: ReadName): NameAgreement {
  if (one.suffix !== other.suffix && one.suffix !== '' && other.suffix !== '') return undefined;
  if (one.words === other.words) return 'equal';
  if (one.family === other.family && one.family !== '') {
    const given = givenAgreement(one.given, other.given);
    if (given !== undefined) return given;
  }
  return isPartOf(one, other) || isPartOf(other, one) ? 'shorter' : undefined;
}

function givenAgreement(some: readonly string[], others: readonly string[]): NameAgreement {
  if (some.join('') === others.join('')) return 'equal';
  if (some.length === 0 || others.length === 0) return undefined;
  const agree = some.every((word, place) => {
    const other = others[place];
    return other === undefined || startsAs(word, other);
  });
  return agree ? 'shorter' : undefined;
}

function startsAs(one: string, other: string): boolean {
  if (one === other) return true;
  return (
    (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other))
  );
}

/** “Maria García” is part of “Maria García López”: two whole words at least, of more. */
function isPartOf(short: ReadName, long: ReadName): boolean {
  const { wholeWords } = short;
  if (wholeWords.length < 2 || wholeWords.length >= long.wholeWords.length) return false;
  return (
    short.given[0] === long.given[0] && wholeWords.every((word) => long.wholeWords.includes(word))
  );
}
