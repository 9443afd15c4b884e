import { isEmail } from '../../domain/index.ts';
import type { KnownPerson } from '../known/known-people.ts';
import type { HereInstitution, HerePerson } from './here-people.ts';
import type { MatchedRow } from './matched-rows.ts';
import { nameKey } from './person-name.ts';
import type { PeopleProblem, PersonRow } from './person-row.ts';
import type { RowReferences } from './person-fields.ts';

/** Where what rows refer to is looked for. */
export interface ReferenceTargets {
  readonly rows: readonly MatchedRow[];
  readonly members: readonly HerePerson[];
  /** Members and coauthors. */
  readonly known: readonly KnownPerson[];
  readonly institutions: readonly HereInstitution[];
}

/** Finds whom and what a row refers to: people of the table, and people who are here. */
export function referenceFinder({
  rows,
  members,
  known,
  institutions,
}: ReferenceTargets): (
  matched: MatchedRow,
) => RowReferences & { readonly problems: readonly PeopleProblem[] } {
  const emails = idsBy([
    ...members.flatMap(({ id, email }) => (email === undefined ? [] : [[email, id] as const])),
    ...rows.flatMap(({ id, row }) => emailsOf(row).map((email) => [email, id] as const)),
  ]);
  const names = idsBy([
    ...members.flatMap(({ id, names: own }) => own.map((name) => [nameKey(name), id] as const)),
    ...rows.map(({ id, row }) => [nameKey(row.name), id] as const),
  ]);
  const coauthors = idsBy(
    known
      .filter(({ type }) => type === 'coauthor')
      .flatMap(({ id, member, name, alternateNames }) =>
        [name, ...alternateNames].map((one) => [nameKey(one), member ?? id] as const),
      ),
  );
  const places = idsBy(
    institutions.flatMap(({ id, names: own }) => own.map((name) => [nameKey(name), id] as const)),
  );

  function found(ids: ReadonlySet<string> | undefined): string | 'several' | undefined {
    return ids !== undefined && ids.size > 1 ? 'several' : ids?.values().next().value;
  }

  return ({ row, id: own }) => {
    const problems: PeopleProblem[] = [];
    const problem = (column: string, reason: string) =>
      problems.push({ line: row.line, column, reason });
    const supervisors = row.supervisors.flatMap(({ who, role }) => {
      const person = found(
        isEmail(who)
          ? emails.get(who.toLowerCase())
          : (names.get(nameKey(who)) ?? coauthors.get(nameKey(who))),
      );
      if (person === undefined) problem('supervisors', `Nobody here and in the table is “${who}”.`);
      else if (person === 'several')
        problem('supervisors', `Several people are named “${who}”: give the e-mail address.`);
      else if (person === own) problem('supervisors', `${row.name} cannot supervise themself.`);
      else return [{ person, role }];
      return [];
    });
    const ids = row.institutions.flatMap((name) => {
      const institution = found(places.get(nameKey(name)));
      if (institution !== undefined && institution !== 'several') return [institution];
      problem('institutions', `No published institution is named “${name}”.`);
      return [];
    });
    return {
      problems,
      institutions: [...new Set(ids)],
      supervisors: [...new Map(supervisors.map((one) => [one.person, one])).values()],
    };
  };
}

function emailsOf({ email, publicEmail }: PersonRow): string[] {
  return [email, publicEmail?.toLowerCase()].flatMap((one) => one ?? []);
}

function idsBy(entries: readonly (readonly [string, string])[]): ReadonlyMap<string, Set<string>> {
  const ids = new Map<string, Set<string>>();
  for (const [key, id] of entries) {
    const present = ids.get(key);
    if (present === undefined) ids.set(key, new Set([id]));
    else present.add(id);
  }
  return ids;
}
