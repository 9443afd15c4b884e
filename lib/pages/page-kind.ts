import type { Language } from '../i18n/languages.ts';
import type { MetadataTranslator } from '../i18n/metadata-translator.ts';
import type { PageCard } from './page-card.ts';
import type { Parameters } from './parameters.ts';
import type { PublishedChange } from './published-change.ts';

/** What `describe` needs besides the content. */
export interface MetadataContext {
  /** Translates the namespace `metadata` into the language of the page. */
  readonly t: MetadataTranslator;
  /** Name of the site in that language. */
  readonly siteName: string;
  /** Tagline of the site, when it has one. */
  readonly tagline?: string | undefined;
}

/** Title and description of a page, for its head, and what the picture of it shows. */
export interface PageDescription {
  readonly title: string;
  readonly description: string;
  readonly card: PageCard;
}

/** The kinds that have others beneath them. */
export type ParentPage = 'directory' | 'publications' | 'topics' | 'profile';

/** Redirects from former addresses of a kind. */
export interface PageRedirects {
  /**
   * GROQ: the targets of `$slug` when no page of the kind has it, as a list of `{page, slug}`, the
   * preferred one first. A target is always a current address, so no redirect leads to another one.
   */
  readonly targets: string;
  /** Whether a change of a document of this type changes the targets of its addresses. */
  readonly isAffectedBy: (change: PublishedChange) => boolean;
}

/**
 * A kind of page. Everything that loops over kinds of pages (addresses, rewrites, redirects, static
 * params, tags, revalidation, warming, Presentation, metadata) uses these definitions through the
 * registry.
 *
 * Plain data and pure functions without dependencies, because `next.config.ts` and the Studio read
 * them too.
 */
export interface PageKind<Content = never> {
  /** First segment of the address per language; the English one is the folder under `app/[locale]`. Undefined for the home page. */
  readonly segments?: Readonly<Record<Language, string>>;
  /** What follows the slug, of a kind whose address lies beneath that of its parent. */
  readonly lastSegment?: Readonly<Record<Language, string>>;
  /**
   * Name of the kind whose page is above these: an index page, where the first segment alone leads, or
   * the page with the same slug. It is the way back.
   */
  readonly parent?: ParentPage;
  /** Type of the document that a page of this kind is about. */
  readonly documentType: string;
  /** GROQ filter: the document that Presentation opens beside the page at `$slug`. */
  readonly mainDocument: string;
  /**
   * GROQ: the pages of this kind that show one of the documents `$ids`, as a list of `{slug, title}`,
   * with `formerSlugs` where those addresses change too; of the home page, a list that is empty when
   * it shows none. Parameters:
   * - `$ids`: the changed document, and those that stand for the same person
   * - `$type`: the document type of the change; a query that checks it first reads few documents
   * - `$references`: ids that the changed document refers to, or referred to before
   * - `$changedReferences`: those of them that it refers to and did not before, or the other way round
   * - `$moved`: whether the document got another address, was published or was taken down
   */
  readonly dependents: string;
  readonly redirects?: PageRedirects;
  /**
   * What else than a page can be had of it (`representations.ts`): citations of the work that it is about, or
   * citations and feeds of the works that it lists.
   */
  readonly works?: 'own' | 'listed';
  /** What a list can be filtered by, in its address; their order is that of the canonical address. */
  readonly parameters?: Parameters;
  /**
   * Whether the build renders these pages, so that they exist even when the CMS is unavailable from
   * the start.
   */
  readonly isPrerendered: boolean;
  /** Whether search engines are asked to leave these pages out, because others show the same. */
  readonly isUnindexed?: boolean;
  /** What a page is about, as Open Graph names it; undefined for a page like any other. */
  readonly openGraphType?: 'article' | 'profile';
  /** Title, description and picture of one page. */
  readonly describe: (content: Content, context: MetadataContext) => PageDescription;
}
