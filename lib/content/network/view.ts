import type { Language } from '../../i18n/languages.ts';
import { filingName } from '../person/names.ts';
import { type PersonLink, personLink } from '../person/view.ts';
import type { Period } from '../supervision/period.ts';
import { noFieldPath, type ViewContext } from '../view-context.ts';
import type { AuthorResult } from '../work/query.ts';
import { ringOrder } from './ring-order.ts';
import { maxOnRing, type RingPlace, ringPlaces } from './ring-places.ts';

/** Somebody who wrote with a person. */
export interface Collaborator extends PersonLink {
  readonly jointCount: number;
  /** From the first joint work to the last, as far as the years are known. */
  readonly period: Period;
}

export interface DrawnCollaborator extends RingPlace {
  readonly collaborator: Collaborator;
}

/** The people whom a person wrote with. */
export interface CoauthorNetwork {
  /** All of them, those of most joint works first. */
  readonly collaborators: Collaborator[];
  /** Those at the head of the list, clockwise on a ring around the person. */
  readonly drawn: DrawnCollaborator[];
  /** So many works of large collaborations do not count. */
  readonly leftOutCount: number;
}

/** A work as far as it counts here. */
export interface JointWork {
  readonly year: number | null;
  readonly authors: readonly AuthorResult[];
}

/** Fewer than these need no drawing: the works name them. */
export const minCollaborators = 3;
/** Who signs a paper with more than 99 others has not necessarily met them. */
export const maxAuthors = 100;

/**
 * The coauthor network of a person; undefined when there are too few people in it.
 *
 * @param selfIds the `_id`s of the person's documents
 */
export function networkView(
  works: readonly JointWork[],
  selfIds: readonly string[],
  context: ViewContext,
): CoauthorNetwork | undefined {
  const counted = works.filter(({ authors }) => authors.length <= maxAuthors);
  const teams = counted.map(({ year, authors }) => ({
    year,
    people: collaboratorsIn(authors, selfIds, context),
  }));
  const collaborators = ranked(collaboratorsOf(teams), context.language);
  if (collaborators.length < minCollaborators) return undefined;
  const shown = collaborators.slice(0, maxOnRing);
  const order = ringOrder(
    shown.map(({ id }) => id),
    teams.map(({ people }) => [...people.keys()]),
  );
  const places = ringPlaces(order.length);
  const byId = new Map(shown.map((one) => [one.id, one]));
  return {
    collaborators,
    drawn: order.flatMap((id, index) => {
      const [collaborator, place] = [byId.get(id), places[index]];
      return collaborator && place ? [{ collaborator, ...place }] : [];
    }),
    leftOutCount: works.length - counted.length,
  };
}

/** The other authors of one work, by their ids: a member whom a paper names as a coauthor too is one person. */
function collaboratorsIn(
  authors: readonly AuthorResult[],
  selfIds: readonly string[],
  context: ViewContext,
): Map<string, PersonLink> {
  const links = authors.flatMap(({ person, printedName }): PersonLink[] => {
    if (person && selfIds.includes(person._id)) return [];
    if (person) return [personLink(person, noFieldPath, context)];
    return printedName === undefined
      ? []
      : [{ id: printedName, name: printedName, kind: 'coauthor' }];
  });
  // A draft may have no name yet.
  const others = links.filter(({ id, name }) => name !== '' && !selfIds.includes(id));
  return new Map(others.map((link) => [link.id, link]));
}

interface Team {
  readonly year: number | null;
  readonly people: ReadonlyMap<string, PersonLink>;
}

function collaboratorsOf(teams: readonly Team[]): Collaborator[] {
  const signatures = teams.flatMap(({ year, people }) =>
    [...people.values()].map((link) => ({ year, link })),
  );
  return [...Map.groupBy(signatures, ({ link }) => link.id).values()].flatMap((joint) => {
    const years = joint.flatMap(({ year }) => year ?? []);
    const period = years.length > 0 && { start: Math.min(...years), end: Math.max(...years) };
    return joint
      .slice(0, 1)
      .map(({ link }) => ({ ...link, jointCount: joint.length, period: period || {} }));
  });
}

/** Most joint works first, then the latest of them, then by name. */
function ranked(collaborators: readonly Collaborator[], language: Language): Collaborator[] {
  const collator = new Intl.Collator(language, { sensitivity: 'base' });
  return collaborators.toSorted(
    (a, b) =>
      b.jointCount - a.jointCount ||
      (b.period.end ?? 0) - (a.period.end ?? 0) ||
      collator.compare(filingName(a), filingName(b)) ||
      collator.compare(a.name, b.name) ||
      (a.id < b.id ? -1 : 1),
  );
}
