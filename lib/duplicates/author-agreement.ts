import type { AuthorIdentity } from './identity.ts';
import { nameAgreement, readName, type ReadName } from './person-name.ts';

/** An author as they are compared. */
export interface ReadAuthor {
  readonly name: ReadName;
  readonly orcid: string | undefined;
  readonly personId: string | undefined;
}

export interface ReadAuthors {
  /** The first ones; see `maxAuthors`. */
  readonly authors: readonly ReadAuthor[];
  readonly isCut: boolean;
}

/** More authors than these are compared by nobody; OpenAlex itself gives a hundred. */
const maxAuthors = 50;

export function readAuthors(
  authors: readonly AuthorIdentity[],
  hasMoreAuthors: boolean,
): ReadAuthors {
  return {
    authors: authors.slice(0, maxAuthors).map(({ name, familyName, orcid, personId }) => ({
      name: readName(name, familyName),
      orcid,
      personId,
    })),
    isCut: hasMoreAuthors || authors.length > maxAuthors,
  };
}

/** How the authors of two works agree, in any order. */
export interface AuthorAgreement {
  /**
   * `same`: all of both. `cut`: all of one, whose list the source cut. `some`: two at least, or all of one.
   * `few`: one of several. `unknown`: one of the works has no authors.
   */
  readonly kind: 'same' | 'cut' | 'some' | 'few' | 'none' | 'unknown';
  readonly shared: number;
}

export function authorAgreement(one: ReadAuthors, other: ReadAuthors): AuthorAgreement {
  const [few, many] = one.authors.length <= other.authors.length ? [one, other] : [other, one];
  if (few.authors.length === 0) return { kind: 'unknown', shared: 0 };
  const shared = sharedCount(few.authors, many.authors);
  return { kind: kindOf({ few, many, shared }), shared };
}

function kindOf(of: { few: ReadAuthors; many: ReadAuthors; shared: number }) {
  const [fewest, most] = [of.few.authors.length, of.many.authors.length];
  if (of.shared === fewest && fewest === most) return 'same';
  if (of.shared === fewest && of.few.isCut) return 'cut';
  if (of.shared >= 2 && of.shared * 2 >= fewest) return 'some';
  if (of.shared === fewest) return 'some';
  return of.shared > 0 ? 'few' : 'none';
}

/** How many of the one list are in the other, each once; who agrees best is taken first. */
function sharedCount(few: readonly ReadAuthor[], many: readonly ReadAuthor[]): number {
  const free = [...many];
  const take = (author: ReadAuthor, isMatch: typeof isSure) => {
    const place = free.findIndex((candidate) => isMatch(author, candidate));
    if (place !== -1) free.splice(place, 1);
    return place !== -1;
  };
  const open = few.filter((author) => !take(author, isSure));
  return few.length - open.filter((author) => !take(author, isLikely)).length;
}

function isSure(one: ReadAuthor, other: ReadAuthor): boolean {
  if (one.personId !== undefined && one.personId === other.personId) return true;
  if (one.orcid !== undefined && other.orcid !== undefined) return one.orcid === other.orcid;
  return one.name.words === other.name.words;
}

function isLikely(one: ReadAuthor, other: ReadAuthor): boolean {
  if (one.orcid !== undefined && other.orcid !== undefined) return false;
  return nameAgreement(one.name, other.name) !== undefined;
}
