import { hasMoved } from './published-change.ts';
import type { PageRedirects } from './page-kind.ts';

/**
 * Redirects from the former addresses of a kind to the current ones. Studio appends the old slug to
 * `formerSlugs` when it publishes a new one.
 *
 * A current address wins over a former one, because it is looked up first. Of several documents that
 * had an address, the redirect leads to the youngest, which had the address last.
 *
 * @param page name of the kind, as the registry has it
 */
export function formerSlugs(page: string, documentType: string): PageRedirects {
  return {
    targets: /* groq */ `
      *[_type == "${documentType}" && defined(slug.current) && $slug in formerSlugs]
        | order(_createdAt desc, _id asc){"page": "${page}", "slug": slug.current}`,
    isAffectedBy: hasMoved,
  };
}
