import { DatabaseSync } from 'node:sqlite';

import { evaluate, parse } from 'groq-js';

import { changedQuery, changedResult } from '../../../lib/content/search-index/query.ts';
import {
  coauthorRow,
  institutionRow,
  memberRow,
  topicRow,
  workRow,
} from '../../../lib/content/search-index/rows.ts';
import type { PersonRow, SubjectRow, WorkRow } from '../../../lib/search/rows.ts';
import { SearchIndex } from '../../../lib/search/search-index.ts';
import { sampleDocuments } from '../../../sanity/seed/documents.ts';
import { documents as madeUpDocuments } from '../../bench/dataset.ts';

interface Rows {
  readonly people: PersonRow[];
  readonly subjects: SubjectRow[];
  readonly works: WorkRow[];
}

/** The sample content among made-up content, as the site reads it into its index. */
export async function questionRows(): Promise<Rows> {
  const dataset = [...madeUpDocuments(2_000, 1_500), ...sampleDocuments('image-sample')].map(
    (document) => ({ _updatedAt: '2025-01-01T00:00:00Z', ...document }),
  );
  const value = await evaluate(parse(changedQuery, { params: { since: '' } }), {
    dataset,
    params: { since: '' },
  });
  const result = changedResult.published.parse(await value.get());
  const { members, coauthors, topics, institutions, works } = result;
  return {
    people: [...members.map(memberRow), ...coauthors.map(coauthorRow)],
    subjects: [...topics.map(topicRow), ...institutions.map(institutionRow)],
    works: works.map(workRow),
  };
}

/** Finds ids, the likeliest first. */
export type Finder = (text: string) => readonly string[];

/** The search of the site: what stands on its page, from the top. */
export function siteFinder(rows: Rows): Finder {
  const index = new SearchIndex();
  index.save(rows);
  return (text) => index.search(text).sections.flatMap(({ ids }) => ids);
}

/**
 * What SQLite finds by itself: all text of a document in one column, the words as they are typed, all of
 * them, the last as a beginning, in the order of bm25.
 */
export function bareFinder({ people, subjects, works }: Rows): Finder {
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE VIRTUAL TABLE found USING fts5(id UNINDEXED, text)');
  const insert = database.prepare('INSERT INTO found VALUES (?, ?)');
  const names = new Map<string, string>();
  const save = (id: string, texts: readonly (string | undefined)[]) =>
    insert.run(id, texts.join(' '));
  const nameOf = (id: string | undefined) => names.get(id ?? '');
  for (const { id, names: own, about } of subjects) {
    names.set(id, own.join(' '));
    save(id, [...own, ...about]);
  }
  for (const person of people) {
    const { id, name, otherNames, identifiers, about, institutions, topics } = person;
    names.set(id, [name, ...otherNames].join(' '));
    const subjectsOf = [...institutions, ...topics].map(nameOf);
    save(id, [name, ...otherNames, ...identifiers, ...about, ...subjectsOf]);
  }
  for (const work of works) {
    save(work.id, [
      work.title,
      ...work.otherTitles,
      work.date,
      ...work.venues,
      ...work.identifiers,
      ...work.abstracts,
      ...work.topics.map(nameOf),
      ...work.authors.flatMap(({ id, printedName }) => [nameOf(id), printedName]),
    ]);
  }
  const find = database.prepare('SELECT id FROM found WHERE found MATCH ? ORDER BY bm25(found)');
  return (text) => {
    const words = text.split(/\s+/).map((word) => `"${word.replaceAll('"', '""')}"`);
    return find.all(`${words.join(' ')} *`).map(({ id }) => String(id));
  };
}
