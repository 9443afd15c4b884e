import { defineField, defineType } from 'sanity';

import type { Language } from '../../../lib/i18n/languages.ts';
import { localisedString, localisedText } from '../fields/localised.ts';
import { slugFields } from '../fields/slug.ts';
import { labelIn } from '../label.ts';
import { previewText } from '../preview.ts';
import { writtenInBothLanguages } from '../rules/both-languages.ts';

/** A subject of research, with a page of its own. */
export function topicType(language: Language) {
  const label = labelIn(language);
  return defineType({
    ...label({ fr: ['Sujet'], en: ['Topic'] }),
    name: 'topic',
    type: 'document',
    fields: [
      defineField({
        ...label({ fr: ['Nom', 'Dans les deux langues.'], en: ['Name', 'In both languages.'] }),
        name: 'name',
        type: localisedString,
        validation: (rule) => rule.required().custom(writtenInBothLanguages(language)),
      }),
      // One address for both languages, made from the English name.
      ...slugFields(language, ({ name }) => previewText(name, 'en') ?? ''),
      defineField({
        ...label({ fr: ['Description'], en: ['Description'] }),
        name: 'description',
        type: localisedText,
      }),
    ],
    orderings: [
      {
        name: 'address',
        title: label({ fr: ['adresse'], en: ['address'] }).title,
        by: [{ field: 'slug.current', direction: 'asc' }],
      },
    ],
    preview: {
      select: { name: 'name' },
      prepare: ({ name }) => ({
        title: previewText(name, language),
        subtitle: previewText(name, language === 'fr' ? 'en' : 'fr'),
      }),
    },
  });
}
