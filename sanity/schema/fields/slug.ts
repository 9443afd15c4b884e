import { defineArrayMember, defineField } from 'sanity';

import { isSlug, longestSlug, slugOf } from '../../../lib/domain/index.ts';
import { fieldLabels } from '../labels/fields.ts';
import { labelsIn, type StudioLanguage } from '../labels/label.ts';
import { messageIn } from '../rules/format.ts';

/** Where the text of a slug comes from: a field, or what a function finds in the document. */
type SlugSource = string | ((document: Record<string, unknown>) => string);

/**
 * The address of a document's page, and its former ones. Studio keeps a slug unique within its type.
 *
 * @param group the group of the form that the address is in
 */
export function slugFields(language: StudioLanguage, source: SlugSource, group?: string) {
  const say = labelsIn(fieldLabels, language);
  const grouped = group === undefined ? {} : { group };
  return [
    defineField({
      ...say('slug'),
      ...grouped,
      name: 'slug',
      type: 'slug',
      options: { source, maxLength: longestSlug, slugify: (text) => slugOf(text) },
      // One rule: Studio's own of a slug, which says that it is missing, would be in each of two.
      validation: (rule) =>
        rule
          .required()
          .custom((slug) =>
            !slug?.current || isSlug(slug.current) ? true : messageIn('slug', language),
          ),
    }),
    defineField({
      ...say('formerSlugs'),
      ...grouped,
      name: 'formerSlugs',
      type: 'array',
      of: [defineArrayMember({ type: 'string' })],
      hidden: true,
      readOnly: true,
    }),
  ];
}
