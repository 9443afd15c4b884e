import type { DatabaseSync, SQLInputValue } from 'node:sqlite';

/** Which part of a list is read. */
export interface Slice {
  readonly offset: number;
  readonly limit: number;
}

/** A value of a filter, and how many of the list have it. */
export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

/** One filter of a list, as SQL. */
export interface Condition {
  readonly facet: string;
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

/** The condition of a filter that has a value; none otherwise. */
export function conditionOn(
  facet: string,
  sql: string,
  value: SQLInputValue | undefined,
): Condition[] {
  return value === undefined ? [] : [{ facet, sql, values: [value] }];
}

/** @param facet its own condition is left out: the counts beside choices tell what each would give */
export function whereOf(
  conditions: readonly Condition[],
  facet?: string,
): { sql: string; values: SQLInputValue[] } {
  const others = conditions.filter((condition) => condition.facet !== facet);
  return {
    sql: others.length === 0 ? 'TRUE' : others.map(({ sql }) => `(${sql})`).join(' AND '),
    values: others.flatMap(({ values }) => values),
  };
}

/** The values of a facet, by a query in two parts around the conditions of the list. */
export function facetCounts(
  database: DatabaseSync,
  conditions: readonly Condition[],
  { facet, select, tail }: { facet: string; select: string; tail: string },
): ValueCount[] {
  const where = whereOf(conditions, facet);
  return valueCounts(database, `${select} WHERE ${where.sql} ${tail}`, where.values);
}

/** Keeps what a text finds in the table `matched`. @param match a query of FTS5; undefined finds nothing */
export function fillMatched(
  database: DatabaseSync,
  table: 'person_text' | 'work_text',
  match: string | undefined,
): void {
  database.exec('DELETE FROM matched');
  if (match === undefined) return;
  database
    .prepare(`INSERT INTO matched SELECT rowid FROM ${table} WHERE ${table} MATCH ?`)
    .run(match);
}

/** The rows of a query with the columns `value` and `count`. */
export function valueCounts(
  database: DatabaseSync,
  sql: string,
  values: readonly SQLInputValue[],
): ValueCount[] {
  return database
    .prepare(sql)
    .all(...values)
    .map(({ value, count }) => ({ value: String(value), count: Number(count) }));
}

/** The ids of a query with the column `id`, in its order. */
export function idsOf(
  database: DatabaseSync,
  sql: string,
  values: readonly SQLInputValue[],
): string[] {
  return database
    .prepare(sql)
    .all(...values)
    .map(({ id }) => String(id));
}

/** The one number of a query. */
export function numberOf(
  database: DatabaseSync,
  sql: string,
  values: readonly SQLInputValue[],
): number {
  return Number(Object.values(database.prepare(sql).get(...values) ?? {})[0] ?? 0);
}
