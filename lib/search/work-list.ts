import type { DatabaseSync } from 'node:sqlite';

import { identifierIn } from './identifiers.ts';
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

/** What works are filtered by. */
export interface WorkFilters {
  readonly text?: string | undefined;
  readonly year?: number | undefined;
  readonly kind?: string | undefined;
  /** An id, as the others below. */
  readonly topic?: string | undefined;
  readonly person?: string | undefined;
  /** One of its people is an author. */
  readonly institution?: string | undefined;
}

/** Works, the newest first, with the choices that narrow or change the list. */
export interface WorkList {
  /** Ids of those in the slice. */
  readonly ids: readonly string[];
  /** Of the whole list. */
  readonly count: number;
  readonly years: readonly ValueCount[];
  readonly kinds: readonly ValueCount[];
  /** Ids, the commonest first. */
  readonly topics: readonly ValueCount[];
  /** Ids of members, those with most works first. */
  readonly people: readonly ValueCount[];
}

/** How many topics and people are offered: more make a list that nobody reads and every visitor loads. */
const maxChoices = 100;

/** Works, the newest first, without the choices of a list. */
export function findWorks(
  database: DatabaseSync,
  filters: WorkFilters,
  slice: Slice,
): Pick<WorkList, 'ids' | 'count'> {
  return sliceOf(database, conditionsOf(database, filters), slice);
}

export function listWorks(database: DatabaseSync, filters: WorkFilters, slice: Slice): WorkList {
  const conditions = conditionsOf(database, filters);
  const counts = (facet: string, select: string, tail: string) =>
    facetCounts(database, conditions, { facet, select, tail });
  return {
    ...sliceOf(database, conditions, slice),
    years: counts(
      'year',
      'SELECT year AS value, count(*) AS count FROM work',
      'AND year IS NOT NULL GROUP BY year ORDER BY year DESC',
    ),
    kinds: counts(
      'kind',
      'SELECT kind AS value, count(*) AS count FROM work',
      'GROUP BY kind ORDER BY count DESC, kind',
    ),
    topics: counts(
      'topic',
      'SELECT topic AS value, count(*) AS count FROM work_topic JOIN work ON key = work',
      `GROUP BY topic ORDER BY count DESC, topic LIMIT ${maxChoices}`,
    ),
    people: counts(
      'person',
      // Grouped first: asked for each author of each work whether it is a member, this takes ten times as long.
      `SELECT value, count FROM (
        SELECT person AS value, count(*) AS count FROM work_person JOIN work ON key = work`,
      `GROUP BY person) JOIN person ON id = value AND type = 'researcher' AND slug IS NOT NULL
       ORDER BY count DESC, value LIMIT ${maxChoices}`,
    ),
  };
}

function sliceOf(
  database: DatabaseSync,
  conditions: readonly Condition[],
  { offset, limit }: Slice,
): Pick<WorkList, 'ids' | 'count'> {
  const { sql, values } = whereOf(conditions);
  return {
    ids: idsOf(
      database,
      `SELECT id FROM work WHERE ${sql} ORDER BY date DESC, sort, id LIMIT ? OFFSET ?`,
      [...values, limit, offset],
    ),
    count: numberOf(database, `SELECT count(*) FROM work WHERE ${sql}`, values),
  };
}

function conditionsOf(database: DatabaseSync, filters: WorkFilters): Condition[] {
  const { text, year, kind, topic, person, institution } = filters;
  return [
    ...(text === undefined ? [] : [textCondition(database, text)]),
    ...conditionOn('year', 'year = ?', year),
    ...conditionOn('kind', 'kind = ?', kind),
    ...conditionOn('topic', 'work.key IN (SELECT work FROM work_topic WHERE topic = ?)', topic),
    ...conditionOn('person', 'work.key IN (SELECT work FROM work_person WHERE person = ?)', person),
    ...conditionOn(
      'institution',
      `work.key IN (
        SELECT work FROM work_person WHERE person IN (
          SELECT id FROM person JOIN person_institution ON person = key WHERE institution = ?
        )
      )`,
      institution,
    ),
  ];
}

function textCondition(database: DatabaseSync, text: string): Condition {
  const identifier = identifierIn(text);
  if (identifier !== undefined) {
    return {
      facet: 'text',
      sql: 'work.id IN (SELECT id FROM identifier WHERE value = ?)',
      values: [identifier],
    };
  }
  const words = soughtWords(text);
  fillMatched(database, 'work_text', words.length === 0 ? undefined : withAll(words));
  return { facet: 'text', sql: 'work.key IN (SELECT key FROM matched)', values: [] };
}
