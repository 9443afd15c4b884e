import { namesOrganization } from '../../../domain/name-words.ts';
import type { SourceAuthor } from '../../source-record.ts';
import { withoutMarkup } from '../markup.ts';
import { organizationOf, personOf } from '../person-name.ts';

/** Authors as "Family, Given, Suffix". What has no comma is a name of which no part is known. */
export function risAuthors(values: readonly string[]): {
  readonly authors: SourceAuthor[];
  readonly hasMoreAuthors: boolean;
} {
  const names = values.map((value) => withoutMarkup(value).replace(/[,;\s]+$/, ''));
  const named = names.filter((name) => !/^(?:et\.? al\.?|and others|others)$/i.test(name));
  return {
    authors: named.flatMap((name) => authorOf(name) ?? []),
    hasMoreAuthors: named.length < names.length,
  };
}

function authorOf(name: string): SourceAuthor | undefined {
  const [family, given, ...suffixes] = name.split(',').map((part) => part.trim());
  if (given !== undefined)
    return personOf({ family, given, suffix: suffixes.filter(Boolean).join(', ') });
  if (namesOrganization(name)) return organizationOf(name);
  return /\p{L}/u.test(name) ? { name, isOrganization: false } : undefined;
}
