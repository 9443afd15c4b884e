import { defineArrayMember, defineField, defineType } from 'sanity';

import type { Language } from '../../../lib/i18n/languages.ts';
import { localisedString, localisedText } from '../fields/localised.ts';
import { labelIn } from '../label.ts';
import { previewText } from '../preview.ts';
import { writtenInBothLanguages } from '../rules/both-languages.ts';

/**
 * The header and footer of every page. There is one such document; its `_id` is the name of its
 * type.
 */
export function siteSettingsType(language: Language) {
  const label = labelIn(language);
  return defineType({
    ...label({ fr: ['Réglages du site'], en: ['Site settings'] }),
    name: 'siteSettings',
    type: 'document',
    fields: [
      defineField({
        ...label({ fr: ['Nom du site'], en: ['Name of the site'] }),
        name: 'name',
        type: localisedString,
        validation: (rule) => rule.required().custom(writtenInBothLanguages(language)),
      }),
      defineField({
        ...label({
          fr: ['Signature', 'Une phrase courte sous le nom.'],
          en: ['Tagline', 'A short sentence under the name.'],
        }),
        name: 'tagline',
        type: localisedString,
      }),
      defineField({
        ...label({ fr: ['Navigation', 'Dans l’ordre.'], en: ['Navigation', 'In order.'] }),
        name: 'navigation',
        type: 'array',
        of: [defineArrayMember({ type: 'navigationLink' })],
      }),
      defineField({
        ...label({ fr: ['Pied de page'], en: ['Footer'] }),
        name: 'footer',
        type: localisedText,
      }),
    ],
    preview: {
      select: { name: 'name' },
      prepare: ({ name }) => ({
        title: previewText(name, language),
        subtitle: label({ fr: ['Réglages du site'], en: ['Site settings'] }).title,
      }),
    },
  });
}
