import type { DatabaseSync, SQLInputValue } from 'node:sqlite';

import { identifierIn } from './identifiers.ts';
import { correctedWords } from './spelling.ts';
import { idsOf, numberOf } from './sql.ts';
import { soughtWords, withAll, withAny } from './text-query.ts';

export const foundTypes = ['person', 'work', 'topic', 'institution'] as const;
export type FoundType = (typeof foundTypes)[number];

/** What was found of one type, the likeliest first. */
export interface FoundSection {
  readonly type: FoundType;
  readonly ids: readonly string[];
  /** Of all that was found; `ids` has the first of them. */
  readonly count: number;
}

export interface Found {
  /** The words that were looked for, folded. */
  readonly words: readonly string[];
  /** Nothing has all the words that were typed: `words` are others, spelt almost alike, and these have them all. */
  readonly isCorrected: boolean;
  /** The section that most likely has what is looked for first; none is empty. */
  readonly sections: readonly FoundSection[];
  /** Nothing has all the words: these have some. */
  readonly isPartial: boolean;
}

/** How many of each type are read. */
const limits = { person: 10, work: 20, topic: 5, institution: 5 } as const;

/**
 * How likely the first of a section is what is looked for. A name is a stronger hint than a title that
 * has the words, and a title that is just the words a stronger one than a name that has more words.
 */
const likelihood = { exact: 4, name: 3, title: 2, mention: 1 } as const;

/** Looks for people, works, topics and institutions. */
export function search(database: DatabaseSync, text: string): Found {
  const identifier = identifierIn(text);
  if (identifier !== undefined) return withIdentifier(database, identifier);
  const words = soughtWords(text);
  const as = { words, isCorrected: false, isPartial: false };
  if (words.length === 0) return { ...as, sections: [] };
  const sections = ranked(database, words, withAll(words));
  if (sections.length > 0) return { ...as, sections };
  const corrected = correctedWords(database, words);
  if (corrected !== undefined) {
    const found = ranked(database, corrected, withAll(corrected));
    if (found.length > 0) return { ...as, words: corrected, sections: found, isCorrected: true };
  }
  if (words.length === 1) return { ...as, sections };
  const some = corrected ?? words;
  return { ...as, words: some, sections: ranked(database, some, withAny(some)), isPartial: true };
}

function withIdentifier(database: DatabaseSync, identifier: string): Found {
  const sections = (['person', 'work'] as const).flatMap((type): FoundSection[] => {
    const ids = idsOf(
      database,
      `SELECT ${type}.id AS id FROM ${type} JOIN identifier ON identifier.id = ${type}.id
       WHERE value = ? AND slug IS NOT NULL ORDER BY ${type}.id LIMIT ${limits[type]}`,
      [identifier],
    );
    return ids.length === 0 ? [] : [{ type, ids, count: ids.length }];
  });
  return { words: [identifier], sections, isCorrected: false, isPartial: false };
}

function ranked(
  database: DatabaseSync,
  words: readonly string[],
  matching: string,
): FoundSection[] {
  return foundTypes
    .map((type) => rankedOfType(database, type, { words, matching }))
    .filter(({ section }) => section.count > 0)
    .toSorted((a, b) => b.likelihood - a.likelihood)
    .map(({ section }) => section);
}

/** What is in a name or a title counts most; of two that have the words alike, members and newer works come first. */
const orders: Readonly<Record<FoundType, { from: string; order: string }>> = {
  person: {
    from: `person_text JOIN person ON key = person_text.rowid AND member IS NULL AND slug IS NOT NULL`,
    order: `bm25(person_text, 20, 10, 1) * (CASE WHEN type = 'researcher' THEN 1.2 ELSE 1 END),
      (SELECT count(*) FROM work_person WHERE work_person.person = person.id) DESC, filing, id`,
  },
  work: {
    from: 'work_text JOIN work ON key = work_text.rowid AND slug IS NOT NULL',
    order: 'bm25(work_text, 10, 6, 3, 3, 1), date DESC, sort, id',
  },
  topic: {
    from: `subject_text JOIN subject ON key = subject_text.rowid AND type = 'topic' AND slug IS NOT NULL`,
    order: 'bm25(subject_text, 10, 1), id',
  },
  institution: {
    from: `subject_text JOIN subject ON key = subject_text.rowid AND type = 'institution' AND slug IS NOT NULL`,
    order: 'bm25(subject_text, 10, 1), id',
  },
};

/** The columns that name a document, and where its whole name is. */
const naming: Readonly<Record<FoundType, { columns: string; whole: string }>> = {
  person: { columns: '{name other}', whole: 'names' },
  work: { columns: '{title}', whole: 'sort' },
  topic: { columns: '{name}', whole: 'names' },
  institution: { columns: '{name}', whole: 'names' },
};

function rankedOfType(
  database: DatabaseSync,
  type: FoundType,
  { words, matching }: { words: readonly string[]; matching: string },
): { section: FoundSection; likelihood: number } {
  const { from, order } = orders[type];
  const table = type === 'person' || type === 'work' ? `${type}_text` : 'subject_text';
  const find = (match: string, condition = 'TRUE', values: SQLInputValue[] = []) =>
    idsOf(
      database,
      `SELECT id FROM ${from} WHERE ${table} MATCH ? AND ${condition} ORDER BY ${order} LIMIT ${limits[type]}`,
      [match, ...values],
    );
  const count = numberOf(database, `SELECT count(*) FROM ${from} WHERE ${table} MATCH ?`, [
    matching,
  ]);
  const section = (ids: readonly string[]) => ({ type, ids, count });
  if (count === 0) return { section: section([]), likelihood: 0 };

  const { columns, whole } = naming[type];
  const inName = `${columns} : (${withAll(words)})`;
  const exact = find(inName, `${whole} LIKE ?`, [`${words.join(' ')}%`]);
  const named = find(inName);
  const ids = [...new Set([...exact, ...named, ...find(matching)])].slice(0, limits[type]);
  const asName = type === 'work' ? likelihood.title : likelihood.name;
  return {
    section: section(ids),
    likelihood:
      exact.length > 0
        ? type === 'work' && words.length < 3
          ? likelihood.title
          : likelihood.exact
        : named.length > 0
          ? asName
          : likelihood.mention,
  };
}
