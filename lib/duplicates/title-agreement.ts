import { numbersAgree } from './title-numbers.ts';
import { areOpposites, isTypo } from './title-spelling.ts';
import type { ReadTitle } from './title.ts';

/** How two titles agree: the same words, all but a slip or two, but for a subtitle, or much of what they are about. */
export interface TitleAgreement {
  readonly kind: 'equal' | 'spelling' | 'subtitle' | 'similar';
  /** The part of their words that they share, from 0 to 1. */
  readonly overlap: number;
}

/** Less in common is no likeness. */
const leastOverlap = 0.3;

/**
 * How two titles agree; undefined when they do not. A text about a work is not the work, and titles that count
 * differently are parts, years or models of a series.
 */
export function titleAgreement(one: ReadTitle, other: ReadTitle): TitleAgreement | undefined {
  if (one.compact === '' || other.compact === '' || one.notice !== other.notice) return undefined;
  // `l2` and `l 2` have other numbers, and are the same.
  if (one.compact === other.compact) return { kind: 'equal', overlap: 1 };
  if (one.heads.includes(other.compact) || other.heads.includes(one.compact)) {
    return { kind: 'subtitle', overlap: 1 };
  }
  if (!numbersAgree(one.numbers, other.numbers)) return undefined;
  if (differByTypos(one.words, other.words)) return { kind: 'spelling', overlap: 1 };
  const overlap = overlapOf(one.content, other.content);
  return overlap < leastOverlap || haveOpposites(one.content, other.content)
    ? undefined
    : { kind: 'similar', overlap };
}

/** In a longer title two words may be mistyped, and words that are written apart count as one slip. */
const maxTypos = 2;

function differByTypos(some: readonly string[], others: readonly string[]): boolean {
  if (some.length !== others.length) return false;
  let typos = 0;
  for (const [place, word] of some.entries()) {
    const other = others[place] ?? '';
    if (word === other) continue;
    typos += 1;
    if (typos > maxTypos || !isTypo(word, other)) return false;
  }
  return typos * 2 <= some.length || some.length === 1;
}

function overlapOf(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of some) if (others.has(word)) shared += 1;
  return shared / (some.size + others.size - shared);
}

function haveOpposites(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const left = [...some].filter((word) => !others.has(word));
  const right = [...others].filter((word) => !some.has(word));
  return left.some((word) =>
    right.some((other) => areOpposites(word, other) || areFormulas(word, other)),
  );
}

/** `C2H4` and `C2F4`: a letter in a formula makes another one. */
function areFormulas(one: string, other: string): boolean {
  return one.length === other.length && /\d/.test(one) && /\d/.test(other);
}
