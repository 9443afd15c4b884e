/** Numbers, and what does the work of a number or a sign: they tell parts, years, models and groups apart. */

const counted: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
    ...{ first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8 },
    ...{ ninth: 9, tenth: 10, deux: 2, trois: 3, quatre: 4, cinq: 5, premier: 1, premiere: 1 },
    ...{ deuxieme: 2, troisieme: 3, quatrieme: 4, cinquieme: 5, sixieme: 6 },
  }),
);

const months: ReadonlySet<string> = new Set(
  (
    'january february march april june july august september october november december janvier fevrier avril ' +
    'juin juillet aout septembre octobre novembre decembre spring summer autumn winter north south east west'
  ).split(' '),
);

/** “With” and “without” count as differently as 1 and 2. */
const negations: ReadonlySet<string> = new Set(
  'not no non never without cannot sans pas jamais ohne nicht kein'.split(' '),
);

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** The value of a Roman numeral up to 39, such as `iv`; larger ones are words more often than numerals. */
export function romanValue(word: string): number | undefined {
  if (!/^(?=.)x{0,3}(?:ix|iv|v?i{0,3})$/.test(word)) return undefined;
  const values = [...word].map((letter) => romanDigits[letter] ?? 0);
  return values.reduce(
    (total, value, place) => total + (value < (values[place + 1] ?? 0) ? -value : value),
    0,
  );
}

/** A word with a numeral in Arabic digits: `iv` and `four` become `4`, `2nd` becomes `2`. */
export function inDigits(word: string): string {
  const value =
    romanValue(word) ?? counted.get(word) ?? /^(\d+)(?:st|nd|rd|th|e|eme)$/.exec(word)?.[1];
  return value === undefined ? word : String(value);
}

/** The numbers of a title, sorted and joined. */
export interface TitleNumbers {
  /** In digits or Roman numerals, a letter that stands alone, the name of a month or of a side, a negation. */
  readonly written: string;
  /** In words, which do not always count: “One model for all”. */
  readonly worded: string;
  readonly all: string;
}

/** The numbers among the words of a title. @param words folded, numerals as they were written */
export function titleNumbers(words: readonly string[]): TitleNumbers {
  const worded = words.flatMap((word) => (counted.has(word) ? [inDigits(word)] : []));
  const written = words.flatMap((word) => {
    if (counted.has(word)) return [];
    if (months.has(word) || negations.has(word) || /^[a-z]$/.test(word)) return [inDigits(word)];
    return inDigits(word).match(/\d+/g) ?? [];
  });
  return { written: sorted(written), worded: sorted(worded), all: sorted([...written, ...worded]) };
}

function sorted(numbers: readonly string[]): string {
  return numbers.toSorted().join(' ');
}

/** Whether two titles count the same. A number in words that only one of them has says nothing. */
export function numbersAgree(one: TitleNumbers, other: TitleNumbers): boolean {
  if (one.all === other.all) return true;
  return one.written === other.written && (one.worded === '' || other.worded === '');
}

const partNames =
  'parts?|volumes?|vol|chapters?|books?|numbers?|no|nr|sections?|episodes?|lectures?|paper|study|partie|tome|' +
  'chapitre|numero|teil|band|season|phase|stage|version|annex';
/** A numeral or a letter, and what shows that it stands for itself: “II. Theory” does, “20 years” does not. */
const partNumber = '(?:\\d+|[ivx]+|[a-z])\\s*(?:[.:;,)\\]]|\\s[–—-]\\s|$)';
const partBeginning = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:(?:${partNames})\\.?\\s+(?:[\\divx]+|[a-z]|${[...counted.keys()].join('|')})(?![\\p{L}\\p{N}])|` +
    `(?:${partNames})\\W*$|${partNumber}|[12]\\d{3}(?!\\d))`,
  'u',
);

/** Whether a folded subtitle counts its part or year: “Part 2”, “II. Applications”, “Volume B”, “2019 in review”. */
export function countsParts(subtitle: string): boolean {
  return partBeginning.test(subtitle);
}
