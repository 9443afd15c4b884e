import { DatabaseSync } from 'node:sqlite';

import { remove, savePeople, saveSubjects, saveWorks } from './index-writes.ts';
import {
  countMembers,
  findPeople,
  listPeople,
  type PeopleFilters,
  type PeopleList,
} from './people-list.ts';
import { type Found, search } from './ranked-search.ts';
import type { PersonRow, SubjectRow, WorkRow } from './rows.ts';
import { schema } from './schema.ts';
import type { Slice } from './sql.ts';
import { findWorks, listWorks, type WorkFilters, type WorkList } from './work-list.ts';

/** A topic, an institution or a person, as a choice of a filter names it. */
export interface Named {
  readonly id: string;
  readonly slug: string;
}

/**
 * What the lists and the search of the site are found in: a database in memory, of what documents are
 * filtered and sorted by, and of their words. Pages read the documents themselves from the CMS, by the
 * ids that they find here.
 *
 * GROQ has no counts by value, no order by relevance that is the same on both backends, and no words
 * without their accents; SQLite has the first two, and `words.ts` the third.
 */
export class SearchIndex {
  readonly #database = new DatabaseSync(':memory:');

  constructor() {
    this.#database.exec(schema);
  }

  /** Adds documents, or replaces them. Works need their authors and topics to be there. */
  save(rows: {
    readonly people: readonly PersonRow[];
    readonly subjects: readonly SubjectRow[];
    readonly works: readonly WorkRow[];
  }): void {
    this.#inTransaction(() => {
      saveSubjects(this.#database, rows.subjects);
      savePeople(this.#database, rows.people);
      saveWorks(this.#database, rows.works);
    });
  }

  /** Removes every document but these. Returns the ids of those that it removed. */
  keepOnly(ids: ReadonlySet<string>): string[] {
    const gone = this.ids().filter((id) => !ids.has(id));
    this.#inTransaction(() => {
      for (const id of gone) remove(this.#database, id);
    });
    return gone;
  }

  ids(): string[] {
    return this.#database
      .prepare(
        'SELECT id FROM person UNION ALL SELECT id FROM work UNION ALL SELECT id FROM subject',
      )
      .all()
      .map(({ id }) => String(id));
  }

  /** How many documents there are. */
  count(): number {
    return this.ids().length;
  }

  /** The topic, institution or person at a slug; undefined when there is none. Of people, a member comes first. */
  named(
    type: 'topic' | 'institution' | 'person' | 'researcher' | 'coauthor',
    slug: string,
  ): Named | undefined {
    const select = (from: string) => this.#database.prepare(`SELECT id FROM ${from} LIMIT 1`);
    const found =
      type === 'person'
        ? select('person WHERE slug = ? ORDER BY type DESC').get(slug)
        : type === 'researcher' || type === 'coauthor'
          ? select('person WHERE slug = ? AND type = ?').get(slug, type)
          : select('subject WHERE slug = ? AND type = ?').get(slug, type);
    return found && { id: String(found['id']), slug };
  }

  works(filters: WorkFilters, slice: Slice): WorkList {
    return listWorks(this.#database, filters, slice);
  }

  /** The same without the choices of a list. */
  findWorks(filters: WorkFilters, slice: Slice): Pick<WorkList, 'ids' | 'count'> {
    return findWorks(this.#database, filters, slice);
  }

  countMembers(): number {
    return countMembers(this.#database);
  }

  people(filters: PeopleFilters, slice: Slice): PeopleList {
    return listPeople(this.#database, filters, slice);
  }

  /** The same without the choices of a list. */
  findPeople(filters: PeopleFilters, slice: Slice): Pick<PeopleList, 'ids' | 'count'> {
    return findPeople(this.#database, filters, slice);
  }

  search(text: string): Found {
    return search(this.#database, text);
  }

  #inTransaction(write: () => void): void {
    this.#database.exec('BEGIN');
    try {
      write();
      this.#database.exec('COMMIT');
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    }
  }
}
