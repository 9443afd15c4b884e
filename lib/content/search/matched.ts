import { indexedWords, wordsOf } from '../../search/words.ts';

/** A part of a text; `isMatch` when it is a word that was looked for. */
export interface TextPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Where a text has a word that was looked for. */
interface MatchRange {
  readonly start: number;
  readonly end: number;
}

/** How many letters of a long text stand around the first word that matches. */
const around = 90;

const word = /[\p{L}\p{N}\p{M}]+/gu;
/** Words and compounds, which the index has as one word too. */
const wordOrCompound = /[\p{L}\p{N}\p{M}]+(?:[-‐‑'’][\p{L}\p{N}\p{M}]+)*/gu;

/**
 * A text with the words in it that were looked for.
 *
 * @param words folded (`words.ts`); the last may be the beginning of a word
 */
export function markedText(text: string, words: readonly string[]): TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  for (const { start, end } of matchesIn(text, words)) {
    if (start > done) parts.push({ text: text.slice(done, start), isMatch: false });
    parts.push({ text: text.slice(start, end), isMatch: true });
    done = end;
  }
  if (done < text.length) parts.push({ text: text.slice(done), isMatch: false });
  return parts;
}

/**
 * The lines around the first match of a long text, cut between words; undefined when there is none.
 *
 * @param near those of the words around which the lines are: an initial would be found anywhere
 */
export function snippetOf(
  text: string,
  words: readonly string[],
  near = words,
): TextPart[] | undefined {
  const first = matchesIn(text, near)[0];
  if (first === undefined) return undefined;
  const space = text.indexOf(' ', first.start - around);
  // What has no space before the match is one word, longer than what is shown.
  const isApart = space !== -1 && space < first.start;
  const start = first.start <= around ? 0 : isApart ? space + 1 : first.start;
  const stop = first.end + around;
  const end = stop >= text.length ? text.length : Math.max(text.lastIndexOf(' ', stop), first.end);
  return [
    ...(start > 0 ? [{ text: '… ', isMatch: false }] : []),
    ...markedText(text.slice(start, end), words),
    ...(end < text.length ? [{ text: ' …', isMatch: false }] : []),
  ];
}

/** The words that a text does not have. */
export function missingWords(text: string, words: readonly string[]): string[] {
  const has = indexedWords([text]).split(' ');
  return words.filter((sought) => !has.some((each) => isMatch(each, sought, words)));
}

function matchesIn(text: string, words: readonly string[]): MatchRange[] {
  const isSought = (folded: readonly string[]) =>
    folded.some((each) => words.some((sought) => isMatch(each, sought, words)));
  return [...text.matchAll(wordOrCompound)].flatMap(({ 0: whole, index }): MatchRange[] => {
    const parts = [...whole.matchAll(word)].filter(({ 0: each }) => isSought(wordsOf(each)));
    if (parts.length > 0) {
      return parts.map(({ 0: each, index: within }) => ({
        start: index + within,
        end: index + within + each.length,
      }));
    }
    return isSought(indexedWords([whole]).split(' '))
      ? [{ start: index, end: index + whole.length }]
      : [];
  });
}

/** Whether a word of a text is what was looked for: the last one may be its beginning, and so may an initial. */
function isMatch(each: string, sought: string, words: readonly string[]): boolean {
  const isBeginning = sought === words.at(-1) || sought.length === 1;
  return isBeginning ? each.startsWith(sought) : each === sought;
}
