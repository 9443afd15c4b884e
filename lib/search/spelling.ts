import type { DatabaseSync } from 'node:sqlite';

/** Shorter words have too many neighbours ("Aand" is no "and"); a figure with another digit is another figure. */
const correctable = /^[a-z]{4,24}$/;
/** A text with more words that nothing has is no text with a slip in it, and each takes 4 ms. */
const maxUnknown = 3;

/**
 * Words of which each is one of the index: a word that nothing has is replaced by the commonest that differs from it
 * by one letter, missing, too many, wrong, or in its neighbour's place. Undefined when there is nothing to correct, or no
 * such word.
 *
 * @param words folded; the last may be the beginning of a word
 */
export function correctedWords(
  database: DatabaseSync,
  words: readonly string[],
): string[] | undefined {
  const unknown = words.filter(
    (word, index) => correctable.test(word) && !isKnown(database, word, index === words.length - 1),
  );
  if (unknown.length === 0 || unknown.length > maxUnknown) return undefined;
  const corrections = new Map(
    unknown.flatMap((word) => {
      const correction = commonestOf(database, neighboursOf(word));
      return correction === undefined ? [] : [[word, correction]];
    }),
  );
  if (corrections.size === 0) return undefined;
  return words.map((word) => corrections.get(word) ?? word);
}

function isKnown(database: DatabaseSync, word: string, isBeginning: boolean): boolean {
  const statement = database.prepare('SELECT 1 FROM term WHERE term >= ? AND term <= ? LIMIT 1');
  // A brace comes after every letter and digit.
  return statement.get(word, isBeginning ? `${word}{` : word) !== undefined;
}

function commonestOf(database: DatabaseSync, words: readonly string[]): string | undefined {
  const found = database
    .prepare(
      `SELECT term FROM term WHERE term IN (SELECT value FROM json_each(?))
       GROUP BY term ORDER BY sum(documents) DESC, term LIMIT 1`,
    )
    .get(JSON.stringify(words.filter((word) => correctable.test(word))));
  return found && String(found['term']);
}

/**
 * Every text that differs from a word by one letter: some 55 for each of its letters. To look for each takes 3 ms, however
 * many words the index has; to compare each word of the index would take longer with every work.
 */
function neighboursOf(word: string): string[] {
  const neighbours = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const before = word.slice(0, at);
    const [letter = '', next = ''] = word.slice(at);
    const after = word.slice(at + 1);
    for (const other of 'abcdefghijklmnopqrstuvwxyz') {
      neighbours.add(before + other + letter + after);
      if (letter !== '') neighbours.add(before + other + after);
    }
    neighbours.add(before + after);
    neighbours.add(before + next + letter + after.slice(1));
  }
  neighbours.delete(word);
  return [...neighbours];
}
