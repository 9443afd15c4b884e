import type { DatabaseSync } from 'node:sqlite';

import {
  type Condition,
  conditionOn,
  facetCounts,
  fillMatched,
  idsOf,
  numberOf,
  type Slice,
  type ValueCount,
  whereOf,
} from './sql.ts';
import { soughtWords, withAll } from './text-query.ts';

/** What the members of the institute are filtered by. */
export interface PeopleFilters {
  readonly text?: string | undefined;
  readonly role?: string | undefined;
  /** An id, as the next. */
  readonly institution?: string | undefined;
  readonly topic?: string | undefined;
  readonly status?: string | undefined;
  /** The first letter of the name by which people are sorted, small and without accent. */
  readonly letter?: string | undefined;
}

/** Members in alphabetical order, with the choices that narrow or change the list. */
export interface PeopleList {
  /** Ids of those in the slice. */
  readonly ids: readonly string[];
  /** Of the whole list. */
  readonly count: number;
  readonly roles: readonly ValueCount[];
  /** Ids, the commonest first. */
  readonly institutions: readonly ValueCount[];
  readonly topics: readonly ValueCount[];
  readonly statuses: readonly ValueCount[];
  readonly letters: readonly ValueCount[];
}

/** How many members there are. */
export function countMembers(database: DatabaseSync): number {
  return numberOf(database, `SELECT count(*) FROM person WHERE type = 'researcher'`, []);
}

/** Members in alphabetical order, without the choices of a list. */
export function findPeople(
  database: DatabaseSync,
  filters: PeopleFilters,
  slice: Slice,
): Pick<PeopleList, 'ids' | 'count'> {
  return sliceOf(database, conditionsOf(database, filters), slice);
}

export function listPeople(
  database: DatabaseSync,
  filters: PeopleFilters,
  slice: Slice,
): PeopleList {
  const conditions = conditionsOf(database, filters);
  const counts = (facet: string, select: string, tail: string) =>
    facetCounts(database, conditions, { facet, select, tail });
  const linked = (facet: string) =>
    counts(
      facet,
      `SELECT ${facet} AS value, count(*) AS count FROM person_${facet} JOIN person ON key = person`,
      `GROUP BY ${facet} ORDER BY count DESC, ${facet} LIMIT 100`,
    );
  const own = (facet: string) =>
    counts(
      facet,
      `SELECT ${facet} AS value, count(*) AS count FROM person`,
      `AND ${facet} IS NOT NULL AND ${facet} <> '' GROUP BY ${facet} ORDER BY ${facet}`,
    );
  return {
    ...sliceOf(database, conditions, slice),
    roles: own('role'),
    institutions: linked('institution'),
    topics: linked('topic'),
    statuses: own('status'),
    letters: own('letter'),
  };
}

function sliceOf(
  database: DatabaseSync,
  conditions: readonly Condition[],
  { offset, limit }: Slice,
): Pick<PeopleList, 'ids' | 'count'> {
  const { sql, values } = whereOf(conditions);
  return {
    ids: idsOf(
      database,
      `SELECT id FROM person WHERE ${sql} ORDER BY filing, id LIMIT ? OFFSET ?`,
      [...values, limit, offset],
    ),
    count: numberOf(database, `SELECT count(*) FROM person WHERE ${sql}`, values),
  };
}

function conditionsOf(database: DatabaseSync, filters: PeopleFilters): Condition[] {
  const { text, role, institution, topic, status, letter } = filters;
  const equals = (facet: string, value: string | undefined) =>
    conditionOn(facet, `${facet} = ?`, value);
  const linkedTo = (facet: string, id: string | undefined) =>
    conditionOn(facet, `person.key IN (SELECT person FROM person_${facet} WHERE ${facet} = ?)`, id);
  return [
    // Without a slug there is no page to lead to; a member always has one.
    { facet: 'type', sql: `type = 'researcher'`, values: [] },
    ...(text === undefined ? [] : [textCondition(database, text)]),
    ...equals('role', role),
    ...equals('status', status),
    ...equals('letter', letter),
    ...linkedTo('institution', institution),
    ...linkedTo('topic', topic),
  ];
}

function textCondition(database: DatabaseSync, text: string): Condition {
  const words = soughtWords(text);
  const match = words.length === 0 ? undefined : `{name other} : (${withAll(words)})`;
  fillMatched(database, 'person_text', match);
  return { facet: 'text', sql: 'person.key IN (SELECT key FROM matched)', values: [] };
}
