import type { QueryParams } from '@sanity/client';
import type { z } from 'zod';

import type { Language } from '../i18n/languages.ts';
import type { ResultSchemas } from './query-result/fields.ts';
import type { ViewContext } from './view-context.ts';

/** What somebody should look at in a document, although pages show it. */
export interface Remark {
  /** `_id` of the document. */
  readonly document: string;
  /** Where in the document, such as `authors.0`. */
  readonly path: string;
  readonly reason: string;
  readonly message: string;
}

/** A question to the CMS. */
export interface ContentQuery<S extends z.ZodType> {
  readonly groq: string;
  readonly params?: QueryParams;
  /** Schemas of the query result, of published documents and of drafts. */
  readonly result: ResultSchemas<S>;
  /** What to report of a published result besides what is broken in it. */
  readonly remarks?: (result: z.output<S>) => readonly Remark[];
  /** The tags under which the page that asks is revalidated. */
  readonly tags: readonly string[];
}

/** Reads content in one perspective, and makes views of it. */
export interface ContentReader {
  /**
   * @returns the query result, without what is broken in it
   * @throws the client's errors when the CMS is away or refuses, `z.ZodError` when the result as a
   *   whole is not what the query promises; Next then keeps the last good page
   */
  read<S extends z.ZodType>(query: ContentQuery<S>): Promise<z.output<S>>;
  /** Whether drafts are read. */
  readonly isDraft: boolean;
  /** For the views of what this reader has read. */
  viewContext(language: Language): ViewContext;
}
