import { createHash } from 'node:crypto';

import type { HerePerson } from './here-people.ts';
import { nameKey } from './person-name.ts';
import type { PeopleProblem, PersonRow } from './person-row.ts';

/** A row, and who it is. */
export interface MatchedRow {
  readonly row: PersonRow;
  /** The published `_id` that the person has, or will have. */
  readonly id: string;
  /** Undefined for somebody new. */
  readonly here?: HerePerson | undefined;
}

export interface MatchedRows {
  readonly matched: readonly MatchedRow[];
  readonly problems: readonly PeopleProblem[];
}

const ofEmail = 'researcher-email-';

/**
 * The `_id` of somebody new. It follows from the e-mail address, the ORCID iD or the name, so that the same row is the
 * same person the next time. It is hashed: an `_id` is public, and the address is not.
 */
export function newPersonId({ email, orcid, name }: PersonRow): string {
  if (email !== undefined) return `${ofEmail}${hashed(email)}`;
  if (orcid !== undefined) return `researcher-orcid-${hashed(orcid)}`;
  return `researcher-name-${hashed(nameKey(name))}`;
}

function hashed(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/**
 * Who each row is: by ORCID iD, then by what made the person here or their public e-mail address, then by name. Who is
 * found by a stronger sign is nobody else's. Where it cannot be told, the row is a problem: nobody is made twice.
 */
export function matchedRows(
  rows: readonly PersonRow[],
  people: readonly HerePerson[],
): MatchedRows {
  const problems: PeopleProblem[] = [];
  const distinct = eachOnce(rows, problems);
  const byOrcid = indexOf(people, ({ orcid }) => (orcid === undefined ? [] : [orcid]));
  const byId = new Map(people.map((person) => [person.id, person]));
  const byEmail = indexOf(people, ({ email }) => (email === undefined ? [] : [email]));
  const byName = indexOf(people, ({ names }) => names.map(nameKey));
  const found = new Map<PersonRow, HerePerson>();
  const claimed = new Set<HerePerson>();
  const claim = (row: PersonRow, person: HerePerson | undefined) => {
    if (person === undefined || found.has(row) || claimed.has(person)) return;
    found.set(row, person);
    claimed.add(person);
  };
  for (const row of distinct) claim(row, byOrcid.get(row.orcid ?? '')?.[0]);
  for (const row of distinct) {
    claim(row, byId.get(newPersonId(row)));
    for (const email of [row.email, row.publicEmail?.toLowerCase()])
      claim(row, byEmail.get(email ?? '')?.[0]);
  }
  const matched = distinct.flatMap((row): MatchedRow[] => {
    const sure = found.get(row);
    if (sure !== undefined) return [{ row, id: sure.id, here: sure }];
    const named = (byName.get(nameKey(row.name)) ?? []).filter(
      (person) => !claimed.has(person) && !haveOtherOrcids(row, person),
    );
    const [person, ...others] = named;
    if (person === undefined) return [{ row, id: newPersonId(row) }];
    if (others.length > 0 || hasOtherEmail(row, person)) {
      problems.push({ line: row.line, reason: unclear(row, others.length > 0) });
      return [];
    }
    claimed.add(person);
    return [{ row, id: person.id, here: person }];
  });
  return { matched, problems };
}

function unclear({ name }: PersonRow, areSeveral: boolean): string {
  const who = areSeveral
    ? `Several people named ${name} are here`
    : `Somebody named ${name} is here under another e-mail address`;
  return `${who}: give the ORCID iD in the table and in the Studio, to tell who it is; the row is not read.`;
}

/** Rows without those that say again who an earlier one is. */
function eachOnce(rows: readonly PersonRow[], problems: PeopleProblem[]): PersonRow[] {
  const lines = new Map<string, number>();
  const names = Map.groupBy(rows, ({ name }) => nameKey(name));
  return rows.filter((row) => {
    const { line, name, email, orcid } = row;
    const signs = [email, orcid].flatMap((sign) => sign ?? []);
    const namesakes = (names.get(nameKey(name)) ?? []).filter((one) => one !== row);
    const other = signs.flatMap((sign) => lines.get(sign) ?? [])[0];
    // A row with nothing but a name is whoever else has the name.
    const namesake = signs.length === 0 ? namesakes.find((one) => isFirst(one, row)) : undefined;
    const same = other ?? namesake?.line;
    if (same === undefined) {
      for (const sign of signs) lines.set(sign, line);
      return true;
    }
    problems.push({ line, reason: `${name} stands on line ${same} already; the row is not read.` });
    return false;
  });
}

/** Whether one of two rows of a name is the one to keep: it has a sign, or stands first. */
function isFirst(one: PersonRow, { line }: PersonRow): boolean {
  return one.email !== undefined || one.orcid !== undefined || one.line < line;
}

function haveOtherOrcids(row: PersonRow, person: HerePerson): boolean {
  return row.orcid !== undefined && person.orcid !== undefined && row.orcid !== person.orcid;
}

function hasOtherEmail(row: PersonRow, { id, email }: HerePerson): boolean {
  if (row.email === undefined) return false;
  return id.startsWith(ofEmail) || (email !== undefined && email !== row.email);
}

function indexOf(
  people: readonly HerePerson[],
  keysOf: (person: HerePerson) => readonly string[],
): ReadonlyMap<string, HerePerson[]> {
  const index = new Map<string, HerePerson[]>();
  for (const person of people) {
    for (const key of new Set(keysOf(person))) {
      const present = index.get(key);
      if (present === undefined) index.set(key, [person]);
      else present.push(person);
    }
  }
  return index;
}
