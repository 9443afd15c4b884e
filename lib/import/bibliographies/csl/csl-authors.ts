import { isOrcid } from '../../../domain/index.ts';
import type { SourceAuthor } from '../../source-record.ts';
import { withoutMarkup } from '../markup.ts';
import { organizationOf, personOf } from '../person-name.ts';
import type { CslAuthor } from './csl-item.ts';

/** Authors in their parts; a literal name is one of an organization (CSL 1.0.2, "Name variables"). */
export function cslAuthors(names: readonly (CslAuthor | null)[]): {
  readonly authors: SourceAuthor[];
  readonly hasMoreAuthors: boolean;
} {
  const written = names.flatMap((name) => name ?? []);
  const named = written.filter(({ literal, family, given }) => !isOthers(literal ?? family, given));
  return {
    authors: named.flatMap((name) => authorOf(name) ?? []),
    hasMoreAuthors: named.length < written.length,
  };
}

function isOthers(name: string | undefined, given: string | undefined): boolean {
  return !given && /^(?:others|et\.? al\.?)$/i.test(name?.trim() ?? '');
}

function authorOf(name: CslAuthor): SourceAuthor | undefined {
  const [family, given, suffix, particle, dropping] = [
    name.family,
    name.given,
    name.suffix,
    name['non-dropping-particle'],
    name['dropping-particle'],
  ].map((part) => withoutMarkup(part ?? ''));
  const literal = name.literal ?? name.name;
  const author =
    family || given
      ? personOf({
          family,
          given,
          suffix,
          particle: [dropping, particle].filter(Boolean).join(' '),
        })
      : organizationOf(withoutMarkup(literal ?? ''));
  const orcid = name.ORCID?.replace(/^https?:\/\/orcid\.org\//i, '').toUpperCase();
  return author && orcid !== undefined && isOrcid(orcid) ? { ...author, orcid } : author;
}
