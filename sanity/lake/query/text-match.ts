/**
 * GROQ's `match`, as groq-js has it, in time that is linear in the text. groq-js makes a regular expression of every term,
 * and `*a*a*a*b` can keep such an expression busy for ever.
 */

/** A word has none of these signs; `*` is a part of a term and not of a word. */
export const separator = /[!@#$%^&*(),\\/?";:{}|[\]+<>\s-]+/;
const word = /[^!@#$%^&*(),\\/?";:{}|[\]+<>\s-]+/g;
const termOrWord = /[^!@#$%^&(),\\/?";:{}|[\]+<>\s-]+/g;
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

function foldedUnit(unit: string): string {
  const upper = unit.toUpperCase();
  return upper.length !== 1 || upper < '\x80' ? unit : upper;
}

/** Folds case as a regular expression with the flag `i` does (ECMA-262, Canonicalize). */
export function foldCase(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text.toUpperCase();
  return text
    .split(/([^\0-\x7f]+)/)
    .map((run, index) => (index % 2 === 0 ? run.toUpperCase() : run.replace(/[^]/g, foldedUnit)))
    .join('');
}

/** The words of some texts, folded. */
export function wordsOf(texts: readonly string[]): string[] {
  const words: string[] = [];
  for (const text of texts) {
    for (const each of foldCase(withoutEdgeDots(text)).match(word) ?? []) words.push(each);
  }
  return words;
}

/** Is this the term, from its first letter to its last? */
export type Term = (word: string) => boolean;

/** The terms of a pattern, folded, in which `*` is any text, and `.` any character. */
export function termTextsOf(pattern: string): string[] {
  const terms = withoutEdgeDots(pattern).match(termOrWord) ?? [];
  return terms.map((term) => foldCase(term.slice(0, maxTermLength)));
}

/** The terms of a pattern. */
export function termsOf(pattern: string): Term[] {
  return termTextsOf(pattern).map(testOf);
}

function testOf(term: string): Term {
  const parts = term.split('*');
  const [first = '', second] = parts;
  if (!term.includes('.')) {
    if (second === undefined) return (each) => each === first;
    if (second === '' && parts.length === 2) return (each) => each.startsWith(first);
  }
  return (each) => isMatch(parts, each);
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

/** Each part is taken where it comes first, so nothing is ever tried again. */
function isMatch(parts: readonly string[], each: string): boolean {
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (parts.length === 1) return each.length === first.length && isAt(first, each, 0);
  const end = each.length - last.length;
  if (end < first.length || !isAt(first, each, 0) || !isAt(last, each, end)) return false;
  let from = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = find(part, each, from);
    if (found < 0 || found + part.length > end) return false;
    from = found + part.length;
  }
  return true;
}

/** `left match right`: is every term a word of the left side? */
export function matches(words: readonly string[], terms: readonly Term[]): boolean {
  return words.length > 0 && terms.length > 0 && terms.every((term) => words.some(term));
}

/** How well it matches, for `score()`: each term counts more the more words it finds, and ever less for one more. */
export function matchScore(words: readonly string[], terms: readonly Term[]): number {
  return terms.reduce((score, term) => {
    const found = words.filter(term).length;
    return score + (found * 2.2) / (found + 1.2);
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
