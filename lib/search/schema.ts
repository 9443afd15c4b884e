/**
 * The tables of the search index: what lists are filtered and sorted by, and the words of each document.
 * The words come from `words.ts`, so FTS5 only has to split them at spaces; it keeps no copy of them.
 */
export const schema = `
  CREATE TABLE person (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, slug TEXT, name TEXT NOT NULL,
    filing TEXT NOT NULL, letter TEXT NOT NULL, role TEXT, status TEXT, member TEXT, names TEXT NOT NULL
  ) STRICT;
  CREATE INDEX person_slug ON person (slug);
  CREATE INDEX person_member ON person (member) WHERE member IS NOT NULL;
  CREATE TABLE person_topic (
    person INTEGER NOT NULL, topic TEXT NOT NULL, PRIMARY KEY (topic, person)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX person_topic_person ON person_topic (person);
  CREATE TABLE person_institution (
    person INTEGER NOT NULL, institution TEXT NOT NULL, PRIMARY KEY (institution, person)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX person_institution_person ON person_institution (person);

  CREATE TABLE work (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, slug TEXT, title TEXT NOT NULL, sort TEXT NOT NULL,
    date TEXT NOT NULL, year INTEGER, kind TEXT NOT NULL
  ) STRICT;
  CREATE INDEX work_newest ON work (date DESC, sort, id);
  CREATE INDEX work_year ON work (year);
  CREATE INDEX work_kind ON work (kind);
  CREATE TABLE work_topic (
    work INTEGER NOT NULL, topic TEXT NOT NULL, PRIMARY KEY (topic, work)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX work_topic_work ON work_topic (work);
  CREATE TABLE work_person (
    work INTEGER NOT NULL, person TEXT NOT NULL, PRIMARY KEY (person, work)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX work_person_work ON work_person (work);

  CREATE TABLE subject (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, slug TEXT, names TEXT NOT NULL
  ) STRICT;
  CREATE INDEX subject_slug ON subject (type, slug);

  CREATE TABLE identifier (
    value TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (value, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX identifier_id ON identifier (id);

  -- What a text found, while one list is read: FTS5 is asked once, and not for every count of the list.
  CREATE TABLE matched (key INTEGER PRIMARY KEY) STRICT;

  CREATE VIRTUAL TABLE person_text USING fts5(
    name, other, about, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '2 3'
  );
  CREATE VIRTUAL TABLE work_text USING fts5(
    title, people, venue, topics, abstract,
    content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '2 3'
  );
  CREATE VIRTUAL TABLE subject_text USING fts5(
    name, about, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '2 3'
  );

  -- The words of the index, and how many documents have each.
  CREATE VIRTUAL TABLE person_term USING fts5vocab(person_text, 'row');
  CREATE VIRTUAL TABLE work_term USING fts5vocab(work_text, 'row');
  CREATE VIRTUAL TABLE subject_term USING fts5vocab(subject_text, 'row');
  CREATE VIEW term (term, documents) AS
    SELECT term, doc FROM person_term
    UNION ALL SELECT term, doc FROM work_term
    UNION ALL SELECT term, doc FROM subject_term;
`;
