import type { Likeness } from './likeness-factors.ts';
import type { ReadWork } from './read-work.ts';
import { retitled } from './retitled.ts';
import { sameTitle } from './same-title.ts';
import { titleAgreement } from './title-agreement.ts';
import { translated } from './translated.ts';

/** Weaker ones would only keep an editor busy. */
const leastScore = 0.3;

/** Whether two works, which no identifier ties, may be one; undefined when they are not. */
export function likenessOf(one: ReadWork, other: ReadWork): Likeness | undefined {
  if (areOfOtherKinds(one, other)) return undefined;
  const titles = titleAgreement(one.title, other.title);
  const found =
    titles === undefined || titles.kind === 'similar'
      ? (translated(one, other) ?? (titles && retitled(one, other, titles.overlap)))
      : sameTitle(one, other, titles);
  if (found === undefined) return undefined;
  const score = Math.round(found.score * 100) / 100;
  return score < leastScore ? undefined : { ...found, score };
}

const materials: ReadonlySet<string> = new Set(['dataset', 'software']);
const bookParts: ReadonlySet<string> = new Set(['book', 'chapter']);

/** A dataset or a program is not the article about it, and a chapter is not its book. */
function areOfOtherKinds(one: ReadWork, other: ReadWork): boolean {
  if (one.type === other.type) return false;
  const types = new Set([one.type, other.type]);
  return (
    [...types].some((type) => materials.has(type)) ||
    [...bookParts].every((type) => types.has(type))
  );
}
