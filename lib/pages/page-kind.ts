import type { Language } from '../i18n/languages.ts';
import type { MetadataTranslator } from '../i18n/metadata-translator.ts';
import type { PublishedChange } from './published-change.ts';

/** What a title and a description are made with. */
export interface MetadataContext {
  /** Says the words of the namespace `metadata` in the language of the page. */
  readonly t: MetadataTranslator;
  /** Name of the site in that language. */
  readonly siteName: string;
  /** What the site says of itself, when it does. */
  readonly tagline?: string | undefined;
}

/** Title and description of a page, for its head. */
export interface PageDescription {
  readonly title: string;
  readonly description: string;
}

/** Former addresses of a kind, and who has taken them over. */
export interface PageRedirects {
  /**
   * GROQ: where `$slug` leads when no page of the kind has it, as a list of `{page, slug}`, the one
   * meant first. A target is always a current address, so no redirect leads to another one.
   */
  readonly targets: string;
  /** Whether a change of a document of the kind's own type changes where its addresses lead. */
  readonly changeWith: (change: PublishedChange) => boolean;
}

/**
 * A kind of page. Everything that loops over kinds of pages (addresses, rewrites, redirects, static
 * params, tags, revalidation, warming, Presentation, metadata) asks these definitions, by way of
 * the registry.
 *
 * Plain data and pure functions without dependencies, because `next.config.ts` and the Studio read
 * them too.
 */
export interface PageKind<Content = never> {
  /** First segment of the address per language; the English one is the folder under `app/[locale]`. Undefined for the home page. */
  readonly segments?: Readonly<Record<Language, string>>;
  /** Type of the document that a page of this kind is about. */
  readonly documentType: string;
  /** GROQ filter: the document that Presentation opens beside the page at `$slug`. */
  readonly mainDocument: string;
  /**
   * GROQ: the pages of this kind that show one of the documents `$ids`, as a list of `{slug, title}`,
   * with `formerSlugs` where those addresses change too; of the home page, a list that is empty when
   * it shows none. Parameters:
   * - `$ids`: the changed document, and those that stand for the same person
   * - `$type`: the document type of the change; a query starts from few documents by asking it first
   * - `$references`: ids that the changed document refers to, or referred to before
   * - `$moved`: whether the document has another address than before, or came, or left
   */
  readonly dependents: string;
  readonly redirects?: PageRedirects;
  /** Whether the build makes these pages, so that they outlive a CMS that is away from the start. */
  readonly isPrerendered: boolean;
  /** Title and description of one page; undefined where an address only redirects. */
  readonly describe?: (content: Content, context: MetadataContext) => PageDescription;
}

/** Whether there are pages of a kind, and not only addresses that redirect. */
export function hasPages(kind: { documentType: string; describe?: unknown }): boolean {
  return kind.describe !== undefined;
}
