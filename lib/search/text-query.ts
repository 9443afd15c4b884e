import { wordsOf } from './words.ts';

/** More words are left out: a whole abstract that was pasted is found by its first ones. */
const maxWords = 12;

/** The words that a visitor looks for. */
export function soughtWords(text: string): string[] {
  return wordsOf(text).slice(0, maxWords);
}

/**
 * A query of FTS5 for documents with all the words, in any order. The last may be the beginning of a
 * word, and so may an initial.
 *
 * @param words at least one; they have only letters and digits, so none is an operator
 */
export function withAll(words: readonly string[]): string {
  return words.map((word, index) => term(word, index === words.length - 1)).join(' ');
}

/** A query of FTS5 for documents with one of the words or more. */
export function withAny(words: readonly string[]): string {
  return words.map((word, index) => term(word, index === words.length - 1)).join(' OR ');
}

function term(word: string, isLast: boolean): string {
  const isInitial = word.length === 1 && /[a-z]/.test(word);
  return isLast || isInitial ? `"${word}" *` : `"${word}"`;
}
