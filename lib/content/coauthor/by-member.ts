import type { PersonLink } from '../person/view.ts';
import { yearOf } from '../work/by-year.ts';
import type { Work } from '../work/view.ts';

/** A work with the members who wrote it. */
export interface WorkOfMembers {
  readonly work: Work;
  readonly members: readonly PersonLink[];
}

/** A work that stands in full elsewhere on the page. */
export interface RepeatedWork extends Pick<Work, 'id' | 'title' | 'href'> {
  /** Null for a work without a date. */
  readonly year: number | null;
}

/** Works of the same members. */
export interface WorksWithMembers {
  /** Members who share just these works with the person; empty for works without any member. */
  readonly members: PersonLink[];
  /** Those that no earlier group has. */
  readonly works: Work[];
  /** Those that an earlier group has. */
  readonly repeated: RepeatedWork[];
}

/**
 * Works by the members who wrote them. Who wrote most of them comes first; otherwise members, and
 * works, keep their order.
 *
 * Each work stands in one group, the first that it belongs to, and is repeated in the others. Members
 * who wrote exactly the same works are one group, because a work of five members would otherwise make
 * five groups that say the same. Works without any member come last.
 *
 * @param members everybody who wrote one of the works
 */
export function worksByMember(
  works: readonly WorkOfMembers[],
  members: readonly PersonLink[],
): WorksWithMembers[] {
  const worksOf = new Map(members.map(({ id }) => [id, new Array<Work>()]));
  for (const one of works) {
    for (const id of new Set(one.members.map((member) => member.id))) {
      worksOf.get(id)?.push(one.work);
    }
  }
  const principal = members
    .map((member) => ({ member, works: worksOf.get(member.id) ?? [] }))
    .toSorted((a, b) => b.works.length - a.works.length);
  const alike = Map.groupBy(principal, (one) => one.works.map(({ id }) => id).join(' '));
  const shown = new Set<string>();
  const groups = [...alike.values()].flatMap((group): WorksWithMembers[] => {
    const [first] = group;
    if (!first) return [];
    const own = first.works.filter(({ id }) => !shown.has(id));
    const repeated = first.works.filter(({ id }) => shown.has(id)).map(repeatedView);
    for (const { id } of own) shown.add(id);
    return [{ members: group.map(({ member }) => member), works: own, repeated }];
  });
  const others = works.map(({ work }) => work).filter(({ id }) => !shown.has(id));
  return others.length === 0 ? groups : [...groups, { members: [], works: others, repeated: [] }];
}

function repeatedView(work: Work): RepeatedWork {
  const { id, title, href } = work;
  return { id, title, ...(href !== undefined && { href }), year: yearOf(work) };
}
