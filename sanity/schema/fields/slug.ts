import { defineArrayMember, defineField } from 'sanity';

import { isSlug, maxSlugLength } from '../../../lib/domain/index.ts';
import type { Language } from '../../../lib/i18n/languages.ts';
import { labelIn } from '../label.ts';
import { proposedSlug } from './proposed-slug.ts';
import { validationWords } from '../rules/words.ts';

/** The source of the text of a slug: a field, or a function of the document. */
type SlugSource = string | ((document: Record<string, unknown>) => string);

/**
 * The address of a document's page, and its former ones. Studio keeps a slug unique within its type.
 *
 * @param group the group of the form that the address is in
 */
export function slugFields(language: Language, source: SlugSource, group?: string) {
  const label = labelIn(language);
  const grouped = group === undefined ? {} : { group };
  return [
    defineField({
      ...label({
        fr: [
          'Adresse',
          'Ce qui vient à la fin de l’adresse de la page. Petites lettres, chiffres et traits d’union.',
        ],
        en: [
          'Address',
          'What comes at the end of the page’s address. Small letters, digits and hyphens.',
        ],
      }),
      ...grouped,
      name: 'slug',
      type: 'slug',
      options: { source, maxLength: maxSlugLength, slugify: proposedSlug },
      // One rule, not two: each rule of a slug has the Studio's own check, which would complain twice.
      validation: (rule) =>
        rule
          .required()
          .custom((slug) =>
            !slug?.current || isSlug(slug.current) ? true : validationWords.slug[language],
          ),
    }),
    defineField({
      ...label({
        fr: ['Anciennes adresses', 'Elles mènent toujours à la page. Tenues à jour par le studio.'],
        en: ['Former addresses', 'They still lead to the page. Kept by the studio.'],
      }),
      ...grouped,
      name: 'formerSlugs',
      type: 'array',
      of: [defineArrayMember({ type: 'string' })],
      hidden: true,
      readOnly: true,
    }),
  ];
}
