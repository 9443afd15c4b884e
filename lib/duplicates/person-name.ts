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
  const isFamilyFirst = !wordsOf(rest).every((word) => suffixes.has(word));
  const all = wordsOf(isFamilyFirst ? `${rest} ${before}` : `${before} ${rest}`);
  const suffix = all.find((word, place) => place > 0 && suffixes.has(word)) ?? '';
  const words = all.filter((word) => word !== suffix);
  const known = wordsOf(familyName ?? (isFamilyFirst ? before : (words.at(-1) ?? ''))).filter(
    (word) => word !== suffix,
  );
  const bare = known.filter((word) => !particles.has(word));
  return {
    words: words.toSorted().join(' '),
    family: withoutUmlaut((bare.length > 0 ? bare : known).join('')),
    given: withoutOnce(words, known)
      // “Ben Smith” has no other given name.
      .filter((word, place) => place === 0 || !particles.has(word))
      .flatMap((word) => (isTwoInitials(word, name) ? [...word] : [word])),
    wholeWords: words.filter((word) => !isInitial(word) && !particles.has(word)),
    suffix,
  };
}

function wordsOf(text: string): string[] {
  return wordsIn(foldedText(text).replaceAll("'", ''));
}

/** Whether a word is the `JP` of “JP Smith”. In a name of capitals only nobody can tell. */
function isTwoInitials(word: string, name: string): boolean {
  return word.length === 2 && /\p{Ll}/u.test(name) && name.includes(word.toUpperCase());
}

/** Whether a word is one letter that stands for a name. A sign of Chinese or Korean is a name. */
export function isInitial(word: string): boolean {
  return (
    word.length === 1 &&
    !/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)
  );
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
  return (isInitial(one) && other.startsWith(one)) || (isInitial(other) && one.startsWith(other));
}

/** “Maria García” is part of “Maria García López”: two whole words at least, of more. */
function isPartOf(short: ReadName, long: ReadName): boolean {
  const { wholeWords } = short;
  if (wholeWords.length < 2 || wholeWords.length >= long.wholeWords.length) return false;
  return (
    short.given[0] === long.given[0] && wholeWords.every((word) => long.wholeWords.includes(word))
  );
}
