import { defineField, defineType } from 'sanity';

import { localisedString } from '../fields/localised.ts';
import { labelsIn, type StudioLanguage } from '../labels/label.ts';
import { chairLabels } from '../labels/researcher.ts';
import { previewText } from '../preview.ts';
import { writtenInBothLanguages } from '../rules/both-languages.ts';

/** A research chair that a member holds. */
export function chairType(language: StudioLanguage) {
  const say = labelsIn(chairLabels, language);
  return defineType({
    ...say('type'),
    name: 'chair',
    type: 'object',
    fields: [
      defineField({
        ...say('title'),
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
