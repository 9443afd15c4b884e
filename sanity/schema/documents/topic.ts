import { defineField, defineType } from 'sanity';

import { localisedString, localisedText } from '../fields/localised.ts';
import { slugFields } from '../fields/slug.ts';
import { labelsIn, type StudioLanguage } from '../labels/label.ts';
import { topicLabels } from '../labels/topic.ts';
import { previewText } from '../preview.ts';
import { writtenInBothLanguages } from '../rules/both-languages.ts';

/** A subject of research, with a page of its own. */
export function topicType(language: StudioLanguage) {
  const say = labelsIn(topicLabels, language);
  return defineType({
    ...say('type'),
    name: 'topic',
    type: 'document',
    fields: [
      defineField({
        ...say('name'),
        name: 'name',
        type: localisedString,
        validation: (rule) => rule.required().custom(writtenInBothLanguages(language)),
      }),
      // One address for both languages, made from the English name.
      ...slugFields(language, ({ name }) => previewText(name, 'en') ?? ''),
      defineField({ ...say('description'), name: 'description', type: localisedText }),
    ],
    orderings: [
      {
        name: 'address',
        title: say('byAddress').title,
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
