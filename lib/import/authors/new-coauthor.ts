import { freeSlug, slugOf } from '../../domain/index.ts';
import { proposedNameParts } from '../../domain/name-parts.ts';
import type { KnownPerson } from '../known/known-people.ts';
import { draftIdOf } from '../known/document-id.ts';
import type { SourceAuthor } from '../source-record.ts';
import type { StoredDocument } from '../store/content-store.ts';

/** With what stands before and behind it, and `drafts.`, an `_id` of 128 characters at most. */
const longestSlug = 80;

/**
 * The published `_id` of the coauthor that is made for somebody new. It follows from the name, and from the ORCID iD
 * where there is one, so that one person whom two works name is made once; undefined for a name in whose letters no
 * `_id` can be written. A name of which an `_id` says only a part ("Wei 王", a long one) is told from others like it by
 * a number.
 */
export function newCoauthorId({ name, orcid }: SourceAuthor): string | undefined {
  const slug = slugOf(name);
  if (slug === '') return undefined;
  const short = slug.slice(0, longestSlug).replace(/-$/, '');
  const isWhole = slug === short && lettersIn(slug) >= lettersIn(name);
  const number = isWhole ? [] : [numberOf(name)];
  return ['coauthor-import', short, ...number, ...(orcid ? [orcid.slice(-9)] : [])].join('-');
}

function lettersIn(text: string): number {
  return text.normalize('NFKD').match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** A number that follows from a text: FNV-1a in 32 bits. */
function numberOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text.normalize('NFC').toLowerCase()))
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(36);
}

/** The draft of a coauthor of whom a source names as much as this. @param taken the slugs that coauthors have or had */
export function newCoauthor(
  id: string,
  author: SourceAuthor,
  taken: ReadonlySet<string>,
): StoredDocument {
  const { name, givenName, familyName, nameParticle, nameSuffix, isOrganization, orcid } = author;
  const parts =
    familyName === undefined
      ? isOrganization
        ? undefined
        : proposedNameParts(name)
      : { givenName, familyName, nameParticle, nameSuffix };
  const fields = {
    name,
    ...parts,
    isOrganization: isOrganization || undefined,
    orcid,
    slug: slugOf(name) === '' ? undefined : { _type: 'slug', current: freeSlug([name], taken) },
  };
  const filled = Object.entries(fields).filter(([, value]) => value !== undefined);
  return { _id: draftIdOf(id), _type: 'coauthor', ...Object.fromEntries(filled) };
}

/** Somebody new as one who is known. */
export function asKnownPerson(
  id: string,
  author: SourceAuthor,
  slugs: readonly string[],
): KnownPerson {
  const { name, givenName, familyName, orcid } = author;
  return {
    id,
    type: 'coauthor',
    isPublished: false,
    name,
    alternateNames: [],
    givenName,
    familyName,
    orcid,
    slugs,
  };
}
