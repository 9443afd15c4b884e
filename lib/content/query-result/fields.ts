/**
 * Schemas of the fields of query results. They only validate; `parse.ts` removes invalid values, by
 * the paths of the issues that zod finds. Their input types say what the CMS may send; a test compares
 * them with what Sanity's TypeGen infers from the schema.
 */
import { z } from 'zod';

import { isHttpUrl, isNavigationTarget, isSlug, isTextLink } from '../../domain/index.ts';

/** Whether documents are read as published or as drafts, which may be half written. */
export type ReadMode = 'published' | 'draft';

/** The schemas of one query result, by mode. */
export type ResultSchemas<S extends z.ZodType> = Readonly<Record<ReadMode, S>>;

/** Makes the schemas of a query result, once for each mode. */
export function inEachMode<S extends z.ZodType>(schema: (mode: ReadMode) => S): ResultSchemas<S> {
  return { published: schema('published'), draft: schema('draft') };
}

/** An optional field: null and the empty string, which forms leave behind, read as absent. */
export function optional<S extends z.ZodType>(schema: S) {
  return z.preprocess(
    (value: z.input<S> | null | undefined) => (value === null || value === '' ? undefined : value),
    schema.optional(),
  );
}

/** A list: null, and a field that is not there, read as empty. */
export function list<S extends z.ZodType>(item: S) {
  return z.preprocess((value: z.input<S>[] | null | undefined) => value ?? [], z.array(item));
}

/**
 * A text that a published document must have to be shown. In a draft a missing one reads as empty,
 * and the view shows a placeholder.
 */
export function required(
  schema: z.ZodType<string, string>,
  mode: ReadMode,
): z.ZodType<string, string | null | undefined> {
  return mode === 'published' ? schema : optional(schema).transform((text) => text ?? '');
}

/** The `_key` of an item of a list; only previews use it. */
export const itemKey = z.string().optional().catch(undefined);

/** A string with visible text. */
export const filledString = z.string().trim().min(1);

/** The slug of a page's address. */
export const slug = z.string().refine(isSlug, 'not a slug');

/** An address of another site: http or https, because it becomes an `href`. */
export const webUrl = z.string().refine(isHttpUrl, 'not an http or https address');

/** The target of a link in a text. */
export const textLink = z.string().refine(isTextLink, 'not an address to link to');

/** The target of a link in the navigation: a path on this site, or an address of another one. */
export const navigationTarget = z.string().refine(isNavigationTarget, 'not an address to link to');
