import { defineField, defineType } from 'sanity';

import type { Language } from '../../../lib/i18n/languages.ts';
import { localisedString } from '../fields/localised.ts';
import { labelIn } from '../label.ts';
import { previewText } from '../preview.ts';
import { writtenInBothLanguages } from '../rules/both-languages.ts';

/** A research chair that a member holds. */
export function chairType(language: Language) {
  const label = labelIn(language);
  return defineType({
    ...label({ fr: ['Chaire'], en: ['Chair'] }),
    name: 'chair',
    type: 'object',
    fields: [
      defineField({
        ...label({ fr: ['Titre'], en: ['Title'] }),
        name: 'title',
        type: localisedString,
        validation: (rule) => rule.required().custom(writtenInBothLanguages(language)),
      }),
    ],
    preview: {
      select: { title: 'title' },
      prepare: ({ title }) => ({ title: previewText(title, language) }),
    },
  });
}
