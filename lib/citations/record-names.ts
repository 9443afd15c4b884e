import type { PersonResult } from '../content/person/query.ts';
import type { AuthorResult } from '../content/work/query.ts';

/** The name of an author as printed, with its parts as far as they are known. */
export interface RecordName {
  readonly name: string;
  readonly givenName?: string | undefined;
  /** Undefined for an organization, and where nobody entered it. */
  readonly familyName?: string | undefined;
  /** "van der", "de la". */
  readonly nameParticle?: string | undefined;
  /** "Jr.", "III". */
  readonly nameSuffix?: string | undefined;
  readonly isOrganization: boolean;
  /** Of the page of this person on the site. */
  readonly page?: { readonly page: 'profile' | 'coauthor'; readonly slug: string } | undefined;
}

/** The parts of a name. */
type Parts = Pick<RecordName, 'givenName' | 'familyName' | 'nameParticle' | 'nameSuffix'>;

/** The names of authors, in order; without those who have none. */
export function recordNames(authors: readonly AuthorResult[]): RecordName[] {
  return authors.flatMap((author): RecordName[] => {
    const { person } = author;
    const shown = person?.member ?? person;
    const name = author.printedName ?? shown?.name;
    if (!name) return [];
    return [
      {
        name,
        ...partsOf(author, shown),
        isOrganization: person?.isOrganization ?? false,
        page: person && pageOf(person),
      },
    ];
  });
}

/** Those of the printed name, or of the person whose name it is. A printed name is not split by guessing. */
export function partsOf(
  author: AuthorResult,
  shown: (Parts & { name: string }) | undefined,
): Parts {
  const { printedName } = author;
  if (printedName === undefined || printedName === shown?.name)
    return shown ? wholeParts(shown.name, shown) : {};
  if (author.familyName !== undefined) return wholeParts(printedName, author);
  return shown ? partsAround(printedName, shown) : {};
}

/** The parts, as long as they leave nothing of the name out: of many people only the family name was entered. */
function wholeParts(name: string, parts: Parts): Parts {
  const { givenName, familyName } = parts;
  return givenName !== undefined || familyName === name
    ? onlyParts(parts)
    : partsAround(name, parts);
}

/** A name that ends with a family name, and with the particle and the suffix if it has them, in parts; or none. */
function partsAround(name: string, { familyName, nameParticle, nameSuffix }: Parts): Parts {
  if (familyName === undefined) return {};
  const hasSuffix = nameSuffix !== undefined && name.endsWith(` ${nameSuffix}`);
  const start = ` ${hasSuffix ? name.slice(0, -nameSuffix.length - 1).replace(/,$/, '') : name}`;
  const particle = [nameParticle, undefined].find((one) => start.endsWith(endOf(one, familyName)));
  const end = endOf(particle, familyName);
  if (!start.endsWith(end)) return {};
  return {
    givenName: start.slice(0, -end.length).trim() || undefined,
    familyName,
    nameParticle: particle,
    nameSuffix: hasSuffix ? nameSuffix : undefined,
  };
}

function endOf(particle: string | undefined, familyName: string): string {
  return particle === undefined ? ` ${familyName}` : ` ${withParticle(particle, familyName)}`;
}

/** A family name behind its particle; no space follows "d’" and "al-". */
export function withParticle(particle: string, familyName: string): string {
  return `${particle}${/['’-]$/.test(particle) ? '' : ' '}${familyName}`;
}

function onlyParts({ givenName, familyName, nameParticle, nameSuffix }: Parts): Parts {
  return { givenName, familyName, nameParticle, nameSuffix };
}

/** The page of a person, who may have become a member; undefined where there is none. */
export function pageOf(person: PersonResult): RecordName['page'] {
  if (person.member)
    return person.member.slug ? { page: 'profile', slug: person.member.slug } : undefined;
  if (!person.slug) return undefined;
  return { page: person._type === 'researcher' ? 'profile' : 'coauthor', slug: person.slug };
}

/**
 * The name as an index has it, "van der Berg, Ludwig, Jr.", for readers that take the last word of a name for the family
 * name; undefined where that is right, or where the parts are not known.
 */
export function indexName(name: string, parts: Parts): string | undefined {
  const { givenName, familyName, nameParticle, nameSuffix } = parts;
  if (familyName === undefined || givenName === undefined) return undefined;
  const isLastWord = !/\s/.test(familyName) && name === `${givenName} ${familyName}`;
  if (isLastWord && nameParticle === undefined && nameSuffix === undefined) return undefined;
  const family = nameParticle === undefined ? familyName : withParticle(nameParticle, familyName);
  // Behind a second comma, the suffix is read as the given name.
  return `${family}, ${givenName}${nameSuffix === undefined ? '' : ` ${nameSuffix}`}`;
}
