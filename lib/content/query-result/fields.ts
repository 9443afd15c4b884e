/**
 * What fields of query results have in common. Nothing here drops a broken value: `parse.ts` does,
 * from the paths of the issues that zod finds.
 */
import { z } from 'zod';

import { isHttpUrl, isNavigationTarget, isSlug, isTextLink } from '../../domain/index.ts';

/** Whether documents are read as published, or as drafts, which lack what is not written yet. */
export type ReadMode = 'published' | 'draft';

/** The schemas of one query result, of either mode. */
export type ResultSchemas<S extends z.ZodType> = Readonly<Record<ReadMode, S>>;

/** Makes the schemas of a query result, once for each mode. */
export function inEachMode<S extends z.ZodType>(schema: (mode: ReadMode) => S): ResultSchemas<S> {
  return { published: schema('published'), draft: schema('draft') };
}

/** An optional field: null and the empty string, which forms leave behind, read as absent. */
export function optional<S extends z.ZodType>(schema: S) {
  return z.preprocess(
    (value) => (value === null || value === '' ? undefined : value),
    schema.optional(),
  );
}

/** A list: null, and a field that is not there, read as empty. */
export function list<S extends z.ZodType>(item: S) {
  return z.preprocess((value) => value ?? [], z.array(item));
}

/**
 * A text without which a published document is not shown. In a draft it reads as empty, and the
 * view puts a placeholder in its place.
 */
export function required(schema: z.ZodType<string>, mode: ReadMode): z.ZodType<string> {
  return mode === 'published' ? schema : optional(schema).transform((text) => text ?? '');
}

/** The `_key` of an item of a list; only previews use it. */
export const itemKey = z.string().optional().catch(undefined);

/** A string with something to see in it. */
export const filledString = z.string().trim().min(1);

/** The address of a page: no page can be shown at anything else. */
export const slug = z.string().refine(isSlug, 'not a slug');

/** An address outside the site: http or https, nothing else ever reaches an `href`. */
export const webUrl = z.string().refine(isHttpUrl, 'not an http or https address');

/** What a link within a text may point to. */
export const textLink = z.string().refine(isTextLink, 'not an address to link to');

/** What the navigation may point to: a path on this site, or an address outside. */
export const navigationTarget = z.string().refine(isNavigationTarget, 'not an address to link to');
