import type { Degree } from '../../domain/vocabulary.ts';
import { maxGenerations } from '../../pages/generations.ts';
import { type PersonLink, personLink } from '../person/view.ts';
import { type Period, periodOf } from '../supervision/period.ts';
import type { ViewContext } from '../view-context.ts';
import type { GenealogyResult } from './query.ts';

/** A person in a genealogy, under whom they supervised or were supervised by. */
export interface Relative {
  readonly person: PersonLink;
  /** What they worked towards, and when: the student of the two. */
  readonly degree?: Degree;
  readonly period: Period;
  /** The next generation in the same direction. It stands under the first of a person's places only. */
  readonly relatives: Relative[];
}

/** Who supervised whom, around one person. */
export interface Genealogy {
  /** The supervisors, each with their own. */
  readonly supervisors: Relative[];
  /** The students, each with their own. */
  readonly students: Relative[];
}

type Edge = GenealogyResult['supervisors'][number];

/** A supervision, seen from one of the two. */
interface Relation {
  readonly other: GenealogyResult;
  readonly edge: Edge;
}

/** The person whose genealogy it is. */
interface Self {
  readonly ids: readonly string[];
  readonly supervisors: readonly Edge[];
}

/**
 * The genealogy of a person; undefined when it has one generation each way, which the lists of
 * supervisors and students have already.
 *
 * A circle, which only a mistake makes, ends where it would begin again.
 */
export function genealogyView(
  people: readonly GenealogyResult[],
  self: Self,
  context: ViewContext,
): Genealogy | undefined {
  const byId = new Map(people.map((person) => [person._id, person]));
  const isSelf = (id: string) => self.ids.includes(id);
  const supervisorsOf = (edges: readonly Edge[]): Relation[] =>
    edges
      .toSorted((a, b) => Number(a.role === 'co') - Number(b.role === 'co'))
      .flatMap((edge) => {
        const other = byId.get(edge.personId ?? '');
        return other && !isSelf(identityOf(other)) ? [{ other, edge }] : [];
      });
  const students = Map.groupBy(
    people
      .filter(({ _id, member }) => !member && !isSelf(_id))
      .flatMap((other) => other.supervisors.map((edge) => ({ other, edge })))
      .filter(({ edge }) => edge.personId !== undefined),
    ({ edge }) => {
      const id = edge.personId ?? '';
      const supervisor = byId.get(id);
      return isSelf(id) ? '' : supervisor ? identityOf(supervisor) : id;
    },
  );
  const studentsOf = (id: string) => (students.get(id) ?? []).toSorted(byStart);

  const genealogy = {
    supervisors: relatives(
      supervisorsOf(self.supervisors),
      ({ supervisors }) => supervisorsOf(supervisors),
      context,
    ),
    students: relatives(studentsOf(''), (other) => studentsOf(identityOf(other)), context),
  };
  const isDeep = [...genealogy.supervisors, ...genealogy.students].some(
    (one) => one.relatives.length > 0,
  );
  return isDeep ? genealogy : undefined;
}

interface Generation {
  /** The person, who is no relative of their own; undefined for the one whose genealogy it is. */
  readonly of?: string;
  readonly relations: readonly Relation[];
  readonly into: Relative[];
}

/**
 * Follows relations generation by generation, so that a person with two ways to them has their own
 * relatives in the nearest place; the others have the name alone.
 */
function relatives(
  first: readonly Relation[],
  next: (person: GenealogyResult) => readonly Relation[],
  context: ViewContext,
): Relative[] {
  const result: Relative[] = [];
  const followed = new Set<string>();
  let generation: Generation[] = [{ relations: first, into: result }];
  for (let depth = 1; depth <= maxGenerations; depth += 1) {
    const following: Generation[] = [];
    for (const { of, relations, into } of generation) {
      for (const { other, edge } of relations) {
        if (identityOf(other) === of) continue;
        const view = { ...relativeView(other, edge, context), relatives: [] };
        into.push(view);
        const id = identityOf(other);
        if (followed.has(id)) continue;
        followed.add(id);
        following.push({ of: id, relations: next(other), into: view.relatives });
      }
    }
    generation = following;
  }
  return result;
}

function relativeView(
  other: GenealogyResult,
  edge: Edge,
  context: ViewContext,
): Omit<Relative, 'relatives'> {
  const path = context.document(identityOf(other), other.member ? 'researcher' : other._type);
  return {
    person: personLink(other, path.field('name'), context),
    ...(edge.degree && { degree: edge.degree }),
    period: periodOf(edge),
  };
}

/** The document that stands for a person: of a coauthor who became a member, the member's. */
function identityOf({ _id, member }: GenealogyResult): string {
  return member?._id ?? _id;
}

function byStart(a: Relation, b: Relation): number {
  const starts = (a.edge.startDate ?? '').localeCompare(b.edge.startDate ?? '');
  return starts || a.other.name.localeCompare(b.other.name);
}
