import type { DatabaseSync } from 'node:sqlite';

import { identifierIn } from './identifiers.ts';
import {
  type Condition,
  fillMatched,
  idsOf,
  numberOf,
  type Slice,
  type ValueCount,
  valueCounts,
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

export function listWorks(
  database: DatabaseSync,
  filters: WorkFilters,
  { offset, limit }: Slice,
): WorkList {
  const conditions = conditionsOf(database, filters);
  const all = whereOf(conditions);
  const counts = (facet: string, select: string, tail: string) => {
    const where = whereOf(conditions, facet);
    return valueCounts(database, `${select} WHERE ${where.sql} ${tail}`, where.values);
  };
  return {
    ids: idsOf(
      database,
      `SELECT id FROM work WHERE ${all.sql} ORDER BY date DESC, sort, id LIMIT ? OFFSET ?`,
      [...all.values, limit, offset],
    ),
    count: numberOf(database, `SELECT count(*) FROM work WHERE ${all.sql}`, all.values),
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

function conditionsOf(database: DatabaseSync, filters: WorkFilters): Condition[] {
  const { text, year, kind, topic, person, institution } = filters;
  const conditions: (Condition | undefined)[] = [
    text === undefined ? undefined : textCondition(database, text),
    year === undefined ? undefined : { facet: 'year', sql: 'year = ?', values: [year] },
    kind === undefined ? undefined : { facet: 'kind', sql: 'kind = ?', values: [kind] },
    topic === undefined
      ? undefined
      : {
          facet: 'topic',
          sql: 'work.key IN (SELECT work FROM work_topic WHERE topic = ?)',
          values: [topic],
        },
    person === undefined
      ? undefined
      : {
          facet: 'person',
          sql: 'work.key IN (SELECT work FROM work_person WHERE person = ?)',
          values: [person],
        },
    institution === undefined
      ? undefined
      : {
          facet: 'institution',
          sql: `work.key IN (
            SELECT work FROM work_person WHERE person IN (
              SELECT id FROM person JOIN person_institution ON person = key WHERE institution = ?
            )
          )`,
          values: [institution],
        },
  ];
  return conditions.filter((condition) => condition !== undefined);
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
