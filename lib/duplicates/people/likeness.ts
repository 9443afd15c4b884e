import { nameAgreement, type ReadName } from '../person-name.ts';
import { shareAny } from '../read-work.ts';
import { isFrequentFamilyName } from './frequent-family-names.ts';
import type { PersonSuggestionReason } from './identity.ts';
import { isInitialsOnly, type ReadPerson } from './read-person.ts';

export interface PersonLikeness {
  readonly reason: PersonSuggestionReason;
  readonly score: number;
}

/** Whether two are two people for sure: they sign one work together, or have iDs of their own. */
export function areTwoPeople(one: ReadPerson, other: ReadPerson): boolean {
  const haveOtherOrcids =
    one.orcid !== undefined && other.orcid !== undefined && one.orcid !== other.orcid;
  return haveOtherOrcids || signOneWork(one, other);
}

/** Whether two sign one work: by their works, or by whom they have as coauthors. */
export function signOneWork(one: ReadPerson, other: ReadPerson): boolean {
  const areCoauthors = one.coauthors.has(other.id) || other.coauthors.has(one.id);
  return areCoauthors || shareAny(...bySize(one.works, other.works));
}

function bySize(
  some: ReadonlySet<string>,
  others: ReadonlySet<string>,
): [ReadonlySet<string>, ReadonlySet<string>] {
  return some.size <= others.size ? [some, others] : [others, some];
}

/** How much a coauthor or an affiliation of both adds. */
const perEvidence = 0.15;

/** Whether two people may be one; undefined when they are not, or when only a frequent name says so. */
export function personLikeness(one: ReadPerson, other: ReadPerson): PersonLikeness | undefined {
  if (areTwoPeople(one, other)) return undefined;
  const evidence = evidenceFor(one, other);
  const agreement = nameAgreement(one.name, other.name);
  const best = [
    agreement === 'equal' ? sameName([one.name, other.name], evidence) : undefined,
    ...alternatePairs(one, other).map((names) => alternateName(names, evidence)),
    agreement === 'shorter' ? shorterName([one.name, other.name], evidence) : undefined,
  ].find((found) => found !== undefined);
  return best === undefined ? undefined : { ...best, score: Math.round(best.score * 100) / 100 };
}

/** Kinds of evidence besides the name: coauthors, an affiliation. From 0 to 2. */
function evidenceFor(one: ReadPerson, other: ReadPerson): number {
  const coauthors = shareAny(...bySize(one.coauthors, other.coauthors)) ? 1 : 0;
  const affiliation = one.affiliation !== '' && one.affiliation === other.affiliation ? 1 : 0;
  return coauthors + affiliation;
}

type NamePair = readonly [ReadName, ReadName];

function sameName(names: NamePair, evidence: number): PersonLikeness | undefined {
  const isFrequent = names.some(({ family }) => isFrequentFamilyName(family));
  // “LI Wei” looks like two initials, and “Wei Li” tells that it is a name.
  const areInitials = names.every(isInitialsOnly);
  if (areInitials && isFrequent && evidence === 0) return undefined;
  const base = areInitials ? 0.5 : isFrequent ? 0.55 : 0.7;
  return { reason: 'sameName', score: base + evidence * perEvidence };
}

/** Names of which one at least is an alternate one, and which are equal. */
function alternatePairs(one: ReadPerson, other: ReadPerson): NamePair[] {
  const pairs: NamePair[] = [
    ...one.alternateNames.map((name): NamePair => [name, other.name]),
    ...other.alternateNames.map((name): NamePair => [name, one.name]),
    ...one.alternateNames.flatMap((name) =>
      other.alternateNames.map((another): NamePair => [name, another]),
    ),
  ];
  return pairs.filter((pair) => nameAgreement(...pair) === 'equal');
}

function alternateName(names: NamePair, evidence: number): PersonLikeness | undefined {
  const same = sameName(names, evidence);
  return same && { reason: 'alternateName', score: same.score - 0.05 };
}

/** “D. Kwok” and “Devin Kwok” need evidence; “Daniel Roy” and “Daniel M. Roy” do where the family name is frequent. */
function shorterName(names: NamePair, evidence: number): PersonLikeness | undefined {
  const isWeak = names.some((name) => isInitialsOnly(name) || isFrequentFamilyName(name.family));
  if (evidence === 0 && isWeak) return undefined;
  return { reason: 'shorterName', score: 0.4 + evidence * perEvidence };
}
