import type { DatabaseSync } from 'node:sqlite';

import { identifierKey } from './identifiers.ts';
import type { PersonRow, SubjectRow, WorkRow } from './rows.ts';
import { indexedWords, sortKey } from './words.ts';

const tables = ['person', 'work', 'subject'] as const;

/** Removes a document, of whichever type. */
export function remove(database: DatabaseSync, id: string): void {
  for (const table of tables) {
    const row = database.prepare(`DELETE FROM ${table} WHERE id = ? RETURNING key`).get(id);
    if (row === undefined) continue;
    const key = Number(row['key']);
    database.prepare(`DELETE FROM ${table}_text WHERE rowid = ?`).run(key);
    const links = { person: ['topic', 'institution'], work: ['topic', 'person'], subject: [] };
    for (const link of links[table]) {
      database.prepare(`DELETE FROM ${table}_${link} WHERE ${table} = ?`).run(key);
    }
  }
  database.prepare('DELETE FROM identifier WHERE id = ?').run(id);
}

export function saveSubjects(database: DatabaseSync, rows: readonly SubjectRow[]): void {
  const insert = database.prepare(
    'INSERT INTO subject (id, type, slug, names) VALUES (?, ?, ?, ?) RETURNING key',
  );
  const insertText = database.prepare(
    'INSERT INTO subject_text (rowid, name, about) VALUES (?, ?, ?)',
  );
  for (const { id, type, slug, names, about } of rows) {
    remove(database, id);
    const key = keyOf(insert.get(id, type, slug ?? null, indexedWords(names)));
    insertText.run(key, indexedWords(names), indexedWords(about));
  }
}

export function savePeople(database: DatabaseSync, rows: readonly PersonRow[]): void {
  const insert = database.prepare(
    `INSERT INTO person (id, type, slug, name, filing, letter, role, status, member, names)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING key`,
  );
  const insertText = database.prepare(
    'INSERT INTO person_text (rowid, name, other, about) VALUES (?, ?, ?, ?)',
  );
  const insertTopic = database.prepare('INSERT OR IGNORE INTO person_topic VALUES (?, ?)');
  const insertInstitution = database.prepare(
    'INSERT OR IGNORE INTO person_institution VALUES (?, ?)',
  );
  const subjectNames = namesReader(database, 'subject');
  for (const row of rows) {
    remove(database, row.id);
    const filing = sortKey(`${row.filingName} ${row.name}`);
    const name = indexedWords([row.name]);
    const other = indexedWords(row.otherNames);
    const key = keyOf(
      insert.get(
        row.id,
        row.type,
        row.slug ?? null,
        row.name,
        filing,
        /^[a-z]/.exec(filing)?.[0] ?? '',
        row.role ?? null,
        row.status ?? null,
        row.member ?? null,
        `${name} ${other}`,
      ),
    );
    const about = [...row.institutions, ...row.topics].map(subjectNames);
    insertText.run(key, name, other, [indexedWords(row.about), ...about].join(' '));
    for (const topic of row.topics) insertTopic.run(key, topic);
    for (const institution of row.institutions) insertInstitution.run(key, institution);
    saveIdentifiers(database, row);
  }
}

export function saveWorks(database: DatabaseSync, rows: readonly WorkRow[]): void {
  const insert = database.prepare(
    `INSERT INTO work (id, slug, title, sort, date, year, kind)
     VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING key`,
  );
  const insertText = database.prepare(
    'INSERT INTO work_text (rowid, title, people, venue, topics, abstract) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const insertTopic = database.prepare('INSERT OR IGNORE INTO work_topic VALUES (?, ?)');
  const insertPerson = database.prepare('INSERT OR IGNORE INTO work_person VALUES (?, ?)');
  const memberOf = database.prepare('SELECT member FROM person WHERE id = ?');
  const personNames = namesReader(database, 'person');
  const subjectNames = namesReader(database, 'subject');
  for (const row of rows) {
    remove(database, row.id);
    const { date = '' } = row;
    const year = date === '' ? null : Number(date.slice(0, 4));
    const key = keyOf(
      insert.get(row.id, row.slug ?? null, row.title, sortKey(row.title), date, year, row.kind),
    );
    // A coauthor who became a member counts as that member.
    const people = row.authors.flatMap(({ id }) =>
      id === undefined ? [] : [id, ...texts(memberOf.get(id)?.['member'])],
    );
    insertText.run(
      key,
      indexedWords([row.title, ...row.otherTitles]),
      [
        indexedWords(row.authors.flatMap(({ printedName = [] }) => printedName)),
        ...people.map(personNames),
      ].join(' '),
      indexedWords([...row.venues, date.slice(0, 4)]),
      row.topics.map(subjectNames).join(' '),
      indexedWords(row.abstracts),
    );
    for (const topic of row.topics) insertTopic.run(key, topic);
    for (const person of people) insertPerson.run(key, person);
    saveIdentifiers(database, row);
  }
}

function saveIdentifiers(
  database: DatabaseSync,
  { id, identifiers }: { id: string; identifiers: readonly string[] },
): void {
  const insert = database.prepare('INSERT OR IGNORE INTO identifier VALUES (?, ?)');
  for (const identifier of identifiers) insert.run(identifierKey(identifier), id);
}

/** Reads the folded names of a document by its id; empty when it is not there. */
function namesReader(database: DatabaseSync, table: 'person' | 'subject'): (id: string) => string {
  const read = database.prepare(`SELECT names FROM ${table} WHERE id = ?`);
  return (id) => texts(read.get(id)?.['names']).join(' ');
}

function texts(value: unknown): string[] {
  return typeof value === 'string' ? [value] : [];
}

function keyOf(row: Record<string, unknown> | undefined): number {
  return Number(row?.['key']);
}
