import type { SourceAuthor } from '../source-record.ts';
import { plainLine } from '../text/markup-text.ts';
import { isAddress, isMore, namePart, part, shownName } from './author-names.ts';
import type { LossList } from './loss-list.ts';
import { isPlaceholder } from './placeholder.ts';

/** An author as a source gives one. */
export interface NamedAuthor {
  /** As it is shown; made of the parts where it is missing. */
  readonly name?: string | null | undefined;
  readonly given?: string | null | undefined;
  readonly family?: string | null | undefined;
  readonly suffix?: string | null | undefined;
  readonly isOrganization: boolean;
  readonly orcid?: string | undefined;
  readonly affiliation?: string | null | undefined;
  readonly isCorresponding?: boolean | undefined;
}

const maxNameLength = 300;
const maxAffiliationLength = 500;

/**
 * The authors of a record, in their order. Blank ones, addresses and repeated organizations are losses; "et al." says
 * that there are more.
 */
export function authorsOf(
  named: readonly NamedAuthor[],
  losses: LossList,
): { readonly authors: SourceAuthor[]; readonly hasMoreAuthors: boolean } {
  const authors: SourceAuthor[] = [];
  const seen = new Set<string>();
  let hasMoreAuthors = false;
  for (const one of named) {
    const author = authorOf(one);
    // The same iD, or the same consortium, twice is one; two persons may have the same name.
    const key = author.orcid ?? (author.isOrganization ? author.name.toLowerCase() : undefined);
    if (isMore(author.name)) hasMoreAuthors = true;
    else if (author.name === '' || isPlaceholder(author.name))
      losses.add('authors', 'placeholder', author.name);
    else if (author.name.length > maxNameLength) losses.add('authors', 'tooLong', author.name);
    else if (isAddress(author.name)) losses.add('authors', 'unreadable', author.name);
    else if (key !== undefined && seen.has(key)) losses.add('authors', 'repeated', author.name);
    else authors.push(author);
    if (key !== undefined) seen.add(key);
  }
  const last = authors.at(-1);
  const withoutMore = last?.name.replace(/[\s,]+(?:et\.? al\.?|and others|u\. ?a\.)$/i, '');
  if (last === undefined || withoutMore === last.name) return { authors, hasMoreAuthors };
  return {
    authors: [...authors.slice(0, -1), { ...last, name: withoutMore ?? '' }],
    hasMoreAuthors: true,
  };
}

function authorOf(author: NamedAuthor): SourceAuthor {
  const [given, family, suffix] = [part(author.given), part(author.family), part(author.suffix)];
  const name = namePart(author.name) || shownName(given, family, suffix);
  const hasParts = family !== '' && !author.isOrganization;
  const affiliation = affiliationOf(author.affiliation);
  return {
    name,
    ...(hasParts && given !== '' && { givenName: given }),
    ...(hasParts && { familyName: family }),
    ...(hasParts && suffix !== '' && { nameSuffix: suffix }),
    isOrganization: author.isOrganization,
    ...(author.orcid !== undefined && { orcid: author.orcid }),
    ...(affiliation !== undefined && { affiliation }),
    ...(author.isCorresponding === true && { isCorresponding: true }),
  };
}

function affiliationOf(text: string | null | undefined): string | undefined {
  const line = plainLine((text ?? '').slice(0, 5_000).replaceAll('#TAB#', ' '));
  return line === '' || line.length > maxAffiliationLength || isPlaceholder(line)
    ? undefined
    : line;
}
