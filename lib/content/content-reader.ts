import type { QueryParams } from '@sanity/client';
import type { z } from 'zod';

import type { Language } from '../i18n/languages.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { ResultSchemas } from './query-result/fields.ts';
import type { ViewContext } from './view-context.ts';

/** Something in a document that an editor should look at, although pages show it. */
export interface ContentWarning {
  /** `_id` of the document. */
  readonly document: string;
  /** Path in the document, such as `authors.0`. */
  readonly path: string;
  readonly reason: string;
  readonly message: string;
}

/** A query to the CMS. */
export interface ContentQuery<S extends z.ZodType> {
  readonly groq: string;
  readonly params?: QueryParams;
  /** Schemas of the query result, for published documents and for drafts. */
  readonly result: ResultSchemas<S>;
  /** Warnings about a published result, besides its validation issues. */
  readonly warnings?: (result: z.output<S>) => readonly ContentWarning[];
  /** The tags under which the page that reads this is revalidated. */
  readonly tags: readonly string[];
}

/** Reads content in one perspective, and has the context for views of it. */
export interface ContentReader {
  /**
   * @returns the query result, without its invalid parts
   * @throws the client's errors when the CMS is unavailable or refuses; `z.ZodError` when the result
   *   as a whole is invalid. Next then keeps the last good page.
   */
  read<S extends z.ZodType>(query: ContentQuery<S>): Promise<z.output<S>>;
  /**
   * The search index of what this reader reads, with every change that was made before the call.
   *
   * @throws the client's errors when the CMS is unavailable
   */
  searchIndex(): Promise<SearchIndex>;
  /** Whether drafts are read. */
  readonly isDraft: boolean;
  /** The context for views of what this reader has read. */
  viewContext(language: Language): ViewContext;
}
