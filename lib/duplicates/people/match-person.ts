import { nameAgreement, readName, type ReadName } from '../person-name.ts';
import type { PersonIdentity, PersonMatchReason } from './identity.ts';
import { initialKeys, wordsKey } from './name-keys.ts';
import { readPerson, type ReadPerson } from './read-person.ts';

/** An author of a record. */
export interface RecordAuthor {
  readonly name: string;
  readonly familyName?: string | undefined;
  readonly orcid?: string | undefined;
}

export interface PersonMatch {
  readonly person: PersonIdentity;
  readonly reason: PersonMatchReason;
  /** Only for an equal ORCID iD under a name that fits: sources give iDs to the wrong author of a work, too. */
  readonly isCertain: boolean;
}

export interface PersonMatching {
  /** Undefined when nobody fits, or several fit equally well. */
  readonly match: PersonMatch | undefined;
  /** Those who fit equally well, when they are several. */
  readonly candidates: readonly PersonMatch[];
}

interface Entry {
  readonly person: PersonIdentity;
  readonly read: ReadPerson;
}

/** The people who are here, found by iD and by name. */
export interface PeopleIndex {
  readonly byOrcid: ReadonlyMap<string, readonly Entry[]>;
  readonly byName: ReadonlyMap<string, readonly Entry[]>;
}

/** Built once for many authors. */
export function peopleIndex(people: readonly PersonIdentity[]): PeopleIndex {
  const byOrcid = new Map<string, Entry[]>();
  const byName = new Map<string, Entry[]>();
  for (const person of people) {
    const entry = { person, read: readPerson(person) };
    if (person.orcid !== undefined) addTo(byOrcid, person.orcid, entry);
    const names = [entry.read.name, ...entry.read.alternateNames];
    for (const key of new Set(names.flatMap(keysOf))) addTo(byName, key, entry);
  }
  return { byOrcid, byName };
}

function addTo(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const entries = map.get(key);
  if (entries === undefined) map.set(key, [entry]);
  else entries.push(entry);
}

function keysOf(name: ReadName): string[] {
  return name.words === '' ? [] : [wordsKey(name), ...initialKeys(name)];
}

/**
 * Who of the people that are here an author of a record is: by ORCID iD, then by name, then by an alternate name,
 * then by initials. Somebody with another iD than the author’s is not the one. Of several who fit equally well it is
 * nobody: an editor chooses among the candidates.
 */
export function matchPerson(author: RecordAuthor, index: PeopleIndex): PersonMatching {
  const name = readName(author.name, author.familyName);
  const named = namedLike(name, index).filter(({ person }) => !haveOtherOrcids(author, person));
  const sameOrcid = author.orcid === undefined ? [] : (index.byOrcid.get(author.orcid) ?? []);
  const stages: readonly (readonly PersonMatch[])[] = [
    sameOrcid.map(({ person, read }) => ({
      person,
      reason: 'sameOrcid',
      isCertain: mayBearName(read, name),
    })),
    matchesIn(named, 'sameName', ({ read }) => nameAgreement(read.name, name) === 'equal'),
    matchesIn(named, 'alternateName', ({ read }) => hasAlternate(read, name, 'equal')),
    matchesIn(
      named,
      'shorterName',
      ({ read }) =>
        nameAgreement(read.name, name) === 'shorter' || hasAlternate(read, name, 'shorter'),
    ),
  ];
  const best = stages.find((matches) => matches.length > 0) ?? [];
  return best.length === 1
    ? { match: best[0], candidates: [] }
    : { match: undefined, candidates: best };
}

function namedLike(name: ReadName, { byName }: PeopleIndex): Entry[] {
  return [...new Set(keysOf(name).flatMap((key) => byName.get(key) ?? []))];
}

function haveOtherOrcids(author: RecordAuthor, person: PersonIdentity): boolean {
  return author.orcid !== undefined && person.orcid !== undefined && author.orcid !== person.orcid;
}

function matchesIn(
  entries: readonly Entry[],
  reason: PersonMatchReason,
  isMatch: (entry: Entry) => boolean,
): PersonMatch[] {
  return entries.filter(isMatch).map(({ person }) => ({ person, reason, isCertain: false }));
}

function hasAlternate(read: ReadPerson, name: ReadName, agreement: 'equal' | 'shorter'): boolean {
  return read.alternateNames.some((alternate) => nameAgreement(alternate, name) === agreement);
}

/** A name changes, but a word of it mostly stays; in another script none does. */
function mayBearName({ name, alternateNames }: ReadPerson, other: ReadName): boolean {
  return [name, ...alternateNames].some(
    (one) =>
      nameAgreement(one, other) !== undefined ||
      one.wholeWords.some((word) => other.wholeWords.includes(word)) ||
      isLatin(one) !== isLatin(other),
  );
}

function isLatin({ words }: ReadName): boolean {
  return /[a-z]/.test(words);
}
