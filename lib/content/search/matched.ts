import { wordsOf } from '../../search/words.ts';

/** A part of a text; `isMatch` when it is a word that was looked for. */
export interface TextPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** How many letters of a long text stand around the first word that matches. */
const around = 90;

const word = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * A text with the words in it that were looked for.
 *
 * @param words folded (`words.ts`); the last may be the beginning of a word
 */
export function markedText(text: string, words: readonly string[]): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: each, index } of text.matchAll(word)) {
    if (!isSought(each, words)) continue;
    if (index > end) parts.push({ text: text.slice(end, index), isMatch: false });
    parts.push({ text: each, isMatch: true });
    end = index + each.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isMatch: false });
  return parts;
}

/** The lines around the first match of a long text, cut between words; undefined when there is none. */
export function snippetOf(text: string, words: readonly string[]): TextPart[] | undefined {
  const first = [...text.matchAll(word)].find(({ 0: each }) => isSought(each, words));
  if (first === undefined) return undefined;
  const start = first.index <= around ? 0 : text.indexOf(' ', first.index - around) + 1;
  const stop = first.index + first[0].length + around;
  const end = stop >= text.length ? text.length : text.lastIndexOf(' ', stop);
  const cut = text.slice(start, Math.max(end, first.index + first[0].length));
  const parts = markedText(cut, words);
  return [
    ...(start > 0 ? [{ text: '… ', isMatch: false }] : []),
    ...parts,
    ...(end < text.length ? [{ text: ' …', isMatch: false }] : []),
  ];
}

/** The words that a text does not have. */
export function missingWords(text: string, words: readonly string[]): string[] {
  const has = wordsOf(text);
  return words.filter(
    (sought) =>
      !has.some((each) => (isLast(sought, words) ? each.startsWith(sought) : each === sought)),
  );
}

function isSought(each: string, words: readonly string[]): boolean {
  return wordsOf(each).some((folded) =>
    words.some((sought) => (isLast(sought, words) ? folded.startsWith(sought) : folded === sought)),
  );
}

function isLast(sought: string, words: readonly string[]): boolean {
  return sought === words.at(-1) || sought.length === 1;
}
