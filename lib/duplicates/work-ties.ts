import { tieClass, type TieClass } from './class-ties.ts';
import { compare, type ConstrainedGroups } from './constrained-groups.ts';
import { identifiersOf, type Identifier } from './identifiers.ts';
import type { WorkIdentity } from './identity.ts';
import { areApart, type ReadWork } from './read-work.ts';
import { titleAgreement } from './title-agreement.ts';

/** Ties works that identifiers, relations and groups of a source make one, in this order. @param works by id */
export function tieWorks(
  groups: ConstrainedGroups,
  works: readonly WorkIdentity[],
  read: ReadonlyMap<string, ReadWork>,
): void {
  const mayShareADoi = (one: string, other: string) => {
    const [work, another] = [read.get(one), read.get(other)];
    return !work || !another || !arePartsOfAWhole(work, another);
  };
  for (const one of identifierClasses(works, 'doi')) {
    const hasChapter = one.ids.some((id) => read.get(id)?.type === 'chapter');
    tieClass(groups, one, hasChapter ? mayShareADoi : undefined);
  }
  for (const one of identifierClasses(works, 'arxivId')) tieClass(groups, one);
  for (const one of relationClasses(works)) tieClass(groups, one);
  for (const one of sourceGroupClasses(works)) tieClass(groups, one);
}

/** Bibliographies give each chapter the DOI of its book: other titles, and other pages or a book on one side. */
function arePartsOfAWhole(one: ReadWork, other: ReadWork): boolean {
  const types = [one.type, other.type];
  if (!types.includes('chapter') || !types.every((type) => type === 'chapter' || type === 'book')) {
    return false;
  }
  const areParted = one.type !== other.type || areApart(one.pages, other.pages);
  return areParted && titleAgreement(one.title, other.title) === undefined;
}

function identifierClasses(
  works: readonly WorkIdentity[],
  kind: Identifier['kind'],
): readonly TieClass[] {
  const classes = new Classes();
  for (const { id, versions } of works) {
    for (const found of versions.flatMap(identifiersOf)) {
      if (found.kind === kind) classes.add(found.value, id);
    }
  }
  return classes.tied(kind === 'doi' ? 'sameDoi' : 'sameArxivId');
}

/** Who names an identifier as the same work is one with whoever has it, and with who else names it so. */
function relationClasses(works: readonly WorkIdentity[]): readonly TieClass[] {
  const classes = new Classes();
  const named = new Set(
    works.flatMap(({ sameWorkAs }) => sameWorkAs.flatMap(identifiersOf)).map(keyOf),
  );
  for (const { id, versions, sameWorkAs } of works) {
    for (const found of sameWorkAs.flatMap(identifiersOf)) classes.add(keyOf(found), id);
    if (named.size === 0) continue;
    for (const found of versions.flatMap(identifiersOf)) {
      if (named.has(keyOf(found))) classes.add(keyOf(found), id);
    }
  }
  return classes.tied('sameWorkRelation');
}

function keyOf({ kind, value }: Identifier): string {
  return kind === 'doi' ? value : `arXiv:${value}`;
}

function sourceGroupClasses(works: readonly WorkIdentity[]): readonly TieClass[] {
  const classes = new Classes();
  for (const { id, group } of works) if (group) classes.add(group, id);
  return classes.tied('sameSourceGroup');
}

/** Ids by what they share. */
class Classes {
  readonly #byValue = new Map<string, Set<string>>();

  add(value: string, id: string): void {
    const ids = this.#byValue.get(value);
    if (ids === undefined) this.#byValue.set(value, new Set([id]));
    else ids.add(id);
  }

  tied(reason: TieClass['reason']): TieClass[] {
    return [...this.#byValue]
      .filter(([, ids]) => ids.size > 1)
      .toSorted(([one], [other]) => compare(one, other))
      .map(([value, ids]) => ({ reason, value, ids: [...ids].toSorted(compare) }));
  }
}
