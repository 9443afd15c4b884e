import { z } from 'zod';

import { isSlug } from '../../../lib/domain/index.ts';

/** What every stored document has, whatever its type. Times and revision are the Content Lake's. */
const systemFields = {
  _id: z.string().min(1).max(128),
  _createdAt: z.iso.datetime(),
  _updatedAt: z.iso.datetime(),
  _rev: z.string().min(1),
};

/**
 * A stored, published document: all of its fields and nothing else.
 *
 * @param type its `_type`
 */
export function documentOf<Type extends string, Fields extends z.ZodRawShape>(
  type: Type,
  fields: Fields,
) {
  return z.strictObject({ ...systemFields, _type: z.literal(type), ...fields });
}

/** A document as someone writes it, before the Content Lake adds its part. */
export type Written<Document> = Omit<Document, '_createdAt' | '_updatedAt' | '_rev'>;

/** A list of objects: each has a `_key`, and no two have the same. */
export function keyedList<Item extends z.ZodType<{ _key: string }>>(item: Item) {
  return z
    .array(item)
    .refine(
      (list) => new Set(list.map(({ _key }) => _key)).size === list.length,
      'two items have the same _key',
    );
}

export const key = z.string().min(1);

/** A text with something to see in it. */
export const filledText = z.string().refine((text) => text.trim() !== '', 'blank');

export const slug = z.strictObject({
  _type: z.literal('slug'),
  current: z.string().refine(isSlug, 'not a slug'),
  source: z.string().optional(),
});

/** What documents with a page of their own have. */
export const addressFields = { slug, formerSlugs: z.array(z.string()).optional() };
