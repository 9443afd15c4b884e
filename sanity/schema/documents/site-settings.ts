import { defineArrayMember, defineField, defineType } from 'sanity';

import { localisedString, localisedText } from '../fields/localised.ts';
import { labelsIn, type StudioLanguage } from '../labels/label.ts';
import { siteSettingsLabels } from '../labels/site-settings.ts';
import { previewText } from '../preview.ts';
import { writtenInBothLanguages } from '../rules/both-languages.ts';

/** The frame of every page. There is one such document, whose `_id` is its type's name. */
export function siteSettingsType(language: StudioLanguage) {
  const say = labelsIn(siteSettingsLabels, language);
  return defineType({
    ...say('type'),
    name: 'siteSettings',
    type: 'document',
    fields: [
      defineField({
        ...say('name'),
        name: 'name',
        type: localisedString,
        validation: (rule) => rule.required().custom(writtenInBothLanguages(language)),
      }),
      defineField({ ...say('tagline'), name: 'tagline', type: localisedString }),
      defineField({
        ...say('navigation'),
        name: 'navigation',
        type: 'array',
        of: [defineArrayMember({ type: 'navigationLink' })],
      }),
      defineField({ ...say('footer'), name: 'footer', type: localisedText }),
    ],
    preview: {
      select: { name: 'name' },
      prepare: ({ name }) => ({
        title: previewText(name, language),
        subtitle: say('type').title,
      }),
    },
  });
}
