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
function partsOf(author: AuthorResult, shown: (Parts & { name: string }) | undefined): Parts {
  const { printedName } = author;
  if (printedName === undefined || printedName === shown?.name)
    return shown ? onlyParts(shown) : {};
  if (author.familyName !== undefined) return onlyParts(author);
  const family = shown?.familyName;
  if (family !== undefined && printedName.endsWith(` ${family}`)) {
    return { givenName: printedName.slice(0, -family.length - 1), familyName: family };
  }
  return {};
}

function onlyParts({ givenName, familyName, nameParticle, nameSuffix }: Parts): Parts {
  return { givenName, familyName, nameParticle, nameSuffix };
}

function pageOf(person: NonNullable<AuthorResult['person']>): RecordName['page'] {
  if (person.member)
    return person.member.slug ? { page: 'profile', slug: person.member.slug } : undefined;
  if (!person.slug) return undefined;
  return { page: person._type === 'researcher' ? 'profile' : 'coauthor', slug: person.slug };
}
