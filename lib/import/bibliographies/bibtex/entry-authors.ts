import type { SourceAuthor } from '../../source-record.ts';
import { organizationOf, personOf } from '../person-name.ts';
import type { ParsedEntry } from './parsed-entry.ts';
import type { Creator } from './parsed-fields.ts';

/** The authors of an entry, and whether "and others" stands behind them. */
export function authorsOf(parsed: ParsedEntry): {
  readonly authors: SourceAuthor[];
  readonly hasMoreAuthors: boolean;
} {
  const creators = parsed.creators('author');
  const named = creators.filter((creator) => !isOthers(creator));
  return {
    authors: named.flatMap((creator) => authorOf(creator) ?? []),
    hasMoreAuthors: named.length < creators.length,
  };
}

function isOthers({ name, firstName, lastName, prefix }: Creator): boolean {
  const whole = [name, firstName, prefix, lastName].filter(Boolean).join(' ');
  return /^(?:others|et\.? al\.?)$/i.test(whole);
}

/** A name in braces is one of an organization: BibTeX takes no part out of it. */
function authorOf({
  name,
  firstName,
  lastName,
  prefix,
  suffix,
}: Creator): SourceAuthor | undefined {
  if (name !== undefined) return organizationOf(name);
  return personOf({ given: firstName, family: lastName, particle: prefix, suffix });
}
