/**
 * GROQ's `match`, as groq-js has it, in time that is linear in the text. groq-js makes a regular expression of every term,
 * and `*a*a*a*b` can keep such an expression busy for ever.
 */

/** What words are split at; `*` is a part of a term and not of a word. */
const betweenWords = /[!@#$%^&*(),\\/?";:{}|[\]+<>\s-]+/;
const betweenTerms = /[!@#$%^&(),\\/?";:{}|[\]+<>\s-]+/;
/** Longer terms are cut. */
const maxTermLength = 1024;
const asciiWord = /\w/;

/** Dots at the edge of a word are no part of it. */
function withoutEdgeDots(text: string): string {
  return text.replace(/\.+/g, (dots, at: number) => {
    const isAtEdge = [text[at - 1], text[at + dots.length]].some(
      (neighbour) => neighbour !== undefined && asciiWord.test(neighbour),
    );
    return isAtEdge ? '' : dots;
  });
}

/** Folds case as a regular expression with the flag `i` does (ECMA-262, Canonicalize). */
function folded(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text.toUpperCase();
  return Array.from({ length: text.length }, (_, index) => {
    const unit = text.charAt(index);
    const upper = unit.toUpperCase();
    if (upper.length !== 1) return unit;
    return unit >= '\x80' && upper < '\x80' ? unit : upper;
  }).join('');
}

/** The words of a text, folded. */
export function wordsOf(text: string): string[] {
  return withoutEdgeDots(text)
    .split(betweenWords)
    .filter((word) => word !== '')
    .map(folded);
}

/** A term of a pattern: its parts between `*`. In a part, `.` is any character. */
export type Term = readonly string[];

/** The terms of a pattern, folded. */
export function termsOf(pattern: string): Term[] {
  return withoutEdgeDots(pattern)
    .split(betweenTerms)
    .filter((term) => term !== '')
    .map((term) => folded(term.slice(0, maxTermLength)).split('*'));
}

function isAt(part: string, word: string, start: number): boolean {
  if (!part.includes('.')) return word.startsWith(part, start);
  if (start + part.length > word.length) return false;
  for (let index = 0; index < part.length; index += 1) {
    const wanted = part[index];
    if (wanted !== '.' && wanted !== word[start + index]) return false;
  }
  return true;
}

function find(part: string, word: string, from: number): number {
  if (!part.includes('.')) return word.indexOf(part, from);
  for (let start = from; start + part.length <= word.length; start += 1) {
    if (isAt(part, word, start)) return start;
  }
  return -1;
}

/** Is the term the whole word? Each part is taken where it comes first, so nothing is ever tried again. */
export function isMatch(term: Term, word: string): boolean {
  const first = term[0] ?? '';
  const last = term.at(-1) ?? '';
  if (term.length === 1) return word.length === first.length && isAt(first, word, 0);
  const end = word.length - last.length;
  if (end < first.length || !isAt(first, word, 0) || !isAt(last, word, end)) return false;
  let from = first.length;
  for (const part of term.slice(1, -1)) {
    const found = find(part, word, from);
    if (found < 0 || found + part.length > end) return false;
    from = found + part.length;
  }
  return true;
}

/** An operand of `match`: its texts, and whether it was a text or an array of nothing but texts. */
export interface MatchOperand {
  readonly texts: readonly string[];
  readonly isText: boolean;
}

/** `left match right`: every term is a word of the left side. */
export function matches(left: MatchOperand, right: MatchOperand): boolean {
  if (!right.isText) return false;
  const words = left.texts.flatMap(wordsOf);
  const terms = right.texts.flatMap(termsOf);
  if (words.length === 0 || terms.length === 0) return false;
  return terms.every((term) => words.some((word) => isMatch(term, word)));
}

/** How well it matches, for `score()`: each term counts more the more words it finds, and ever less for one more. */
export function matchScore(left: MatchOperand, right: MatchOperand): number {
  if (!right.isText) return 0;
  const words = left.texts.flatMap(wordsOf);
  const terms = right.texts.flatMap(termsOf);
  if (words.length === 0) return 0;
  return terms.reduce((score, term) => {
    const frequency = words.filter((word) => isMatch(term, word)).length;
    return score + (frequency * 2.2) / (frequency + 1.2);
  }, 0);
}

/**
 * `id in path(pattern)`, as groq-js has it: `*` is one part between dots, `**` any number of them.
 */
export function isInPath(id: string, pattern: string): boolean {
  const parts = id.split('.');
  const wanted = pattern.split('.');
  /** After how many of the wanted parts one can be: every possibility at once. */
  let states = new Set([0]);
  for (const part of parts) {
    const next = new Set<number>();
    for (const state of states) {
      const each = wanted[state];
      if (each === '**') next.add(state).add(state + 1);
      else if (each === '*' ? part !== '' : each === part) next.add(state + 1);
    }
    states = next;
  }
  return states.has(wanted.length);
}
